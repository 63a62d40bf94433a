import MailStore

extension JSONValue {
    /// The value as the output takes it; a number that it cannot keep becomes a text, so that no digit is lost.
    var tree: TreeValue {
        switch self {
        case .null: .null
        case .bool(let value): .boolean(value)
        case .number(let digits): Int(digits).map { .integer($0) } ?? (Double(exactly: digits).map { .decimal($0) } ?? .text(digits))
        case .string(let text): .text(text)
        case .array(let elements): .list(elements.map(\.tree))
        case .object(let members): .record(members.map { TreeValue.Member(name: $0.name, value: $0.value.tree) })
        }
    }
}
