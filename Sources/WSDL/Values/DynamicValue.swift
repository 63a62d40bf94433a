/// A value of any type of a ``ServiceModel``, for calls by name and for servers.
///
/// The shape is that of the wire: an element without elements in it is a text, one with elements a record, one that repeats a list.
/// An attribute is a member whose name begins with `@`; the text of an element that has attributes is the member `#text`. A name that is
/// taken by an element or attribute of another namespace has its own in front: `{urn:common}number`, `@{urn:common}origin`.
/// A member that is absent, one that is empty and one that is nil are three values: not there, `.text("")`, `.null`.
///
///     let input: DynamicValue = ["companyHandle": "c|1", "assetTypeArray": ["items": ["Image", "Video"]], "recordsPerPage": 100]
package enum DynamicValue: Sendable {
    /// A text, in the lexical form of its type.
    case text(String)

    /// Members by name. The model puts them into wire order.
    case record([(name: String, value: DynamicValue)])

    /// The occurrences of one element. Where the model has an array type (a type with nothing but one repeated element), the list of the
    /// items may stand for the record around them.
    case list([DynamicValue])

    /// An element that is there and says `xsi:nil="true"`.
    case null

    /// The text; `nil` if the value is none.
    package var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    /// The members of a record; empty for anything else.
    package var members: [(name: String, value: DynamicValue)] {
        guard case .record(let members) = self else { return [] }
        return members
    }

    /// The values of a list, or of the one list in a record, which is how an array type looks; empty for anything else.
    package var items: [DynamicValue] {
        switch self {
        case .list(let values): return values
        case .record(let members):
            guard members.count == 1, case .list(let values) = members[0].value else { return [] }
            return values
        case .text, .null: return []
        }
    }

    /// A member of a record.
    ///
    /// Setting adds a member at the end, replaces it where it stands, or takes it out; a value that is no record becomes one.
    ///
    /// - Parameter name: The member's name.
    package subscript(name: String) -> DynamicValue? {
        get { members.first { $0.name == name }?.value }
        set {
            var members = members
            let position = members.firstIndex { $0.name == name }
            switch (position, newValue) {
            case (let position?, let value?): members[position].value = value
            case (let position?, nil): members.remove(at: position)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
            self = .record(members)
        }
    }
}

extension DynamicValue: Hashable {
    /// Compares two values; the order of members counts.
    ///
    /// - Parameters:
    ///   - first: A value.
    ///   - second: Another value.
    /// - Returns: Whether they are equal.
    package static func == (first: DynamicValue, second: DynamicValue) -> Bool {
        switch (first, second) {
        case (.text(let first), .text(let second)): first == second
        case (.list(let first), .list(let second)): first == second
        case (.null, .null): true
        case (.record(let first), .record(let second)): first.elementsEqual(second) { $0.name == $1.name && $0.value == $1.value }
        default: false
        }
    }

    /// Feeds the value to a hasher.
    ///
    /// - Parameter hasher: The hasher.
    package func hash(into hasher: inout Hasher) {
        switch self {
        case .text(let text):
            hasher.combine(0)
            hasher.combine(text)
        case .record(let members):
            hasher.combine(1)
            hasher.combine(members.count)
            for member in members {
                hasher.combine(member.name)
                hasher.combine(member.value)
            }
        case .list(let values):
            hasher.combine(2)
            hasher.combine(values)
        case .null: hasher.combine(3)
        }
    }
}
