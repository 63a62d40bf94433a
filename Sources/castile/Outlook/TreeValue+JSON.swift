import MailStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension TreeValue {
    /// A JSON text as a tree; nil for what is not JSON.
    init?(json bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes) else { return nil }
        self.init(value)
    }

    private init(_ value: JSONValue) {
        self =
            switch value {
            case .null: .null
            case .bool(let flag): .boolean(flag)
            case .number(let digits): Self.number(digits)
            case .string(let text): .text(text)
            case .array(let elements): .list(elements.map(TreeValue.init))
            case .object(let members): .record(members.map { Member(name: $0.name, value: TreeValue($0.value)) })
            }
    }

    /// A number that would lose digits stays a text.
    private static func number(_ digits: String) -> TreeValue {
        if let number = Int(digits) { return .integer(number) }
        guard let number = Double(digits), number.isFinite, Decimal(string: digits) == Decimal(string: String(number)) else {
            return .text(digits)
        }
        return .decimal(number)
    }
}
