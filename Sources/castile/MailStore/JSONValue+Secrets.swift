import MailStore

extension JSONValue {
    private static let secretNames = ["password", "passphrase", "encryptionkey"]

    /// Whether a member with a password or key is in it, at any depth; null and an empty text are none.
    var mentionsSecret: Bool {
        switch self {
        case .array(let elements): elements.contains(where: \.mentionsSecret)
        case .object(let members):
            members.contains { member in
                let name = member.name.lowercased()
                let isEmpty = member.value.isNull || member.value.string == ""
                return (!isEmpty && Self.secretNames.contains { name.hasSuffix($0) }) || member.value.mentionsSecret
            }
        case .null, .bool, .number, .string: false
        }
    }
}
