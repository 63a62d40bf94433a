/// What every service hands to the output: one value, in the order in which it came.
///
/// Array wrappers of a wire format are gone by then: a list is a list.
enum TreeValue: Hashable, Sendable {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case boolean(Bool)
    case list([TreeValue])
    case record([Member])
    case null

    struct Member: Hashable, Sendable {
        var name: String
        var value: TreeValue
    }

    /// The member of that name, when this is a record that has one.
    subscript(name: String) -> TreeValue? {
        guard case .record(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// What stands at the path; a path that passes through a list gives the list of what its elements have there.
    ///
    /// An element that has nothing there keeps its place, so that lists of several paths stand side by side.
    func value(at path: some Collection<String>) -> TreeValue? {
        guard let name = path.first else { return self }
        if case .list(let elements) = self {
            let found = elements.map { $0.value(at: path) ?? .null }
            return found.allSatisfy { $0 == .null } ? nil : .list(found)
        }
        return self[name]?.value(at: path.dropFirst())
    }

    /// The paths of everything that is not a record, in order.
    var leafPaths: [[String]] {
        guard case .record(let members) = self else { return [[]] }
        return members.flatMap { member in member.value.leafPaths.map { [member.name] + $0 } }
    }
}

extension TreeValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .integer(value) }
    init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension TreeValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: TreeValue...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, TreeValue)...) {
        self = .record(elements.map { Member(name: $0, value: $1) })
    }
}
