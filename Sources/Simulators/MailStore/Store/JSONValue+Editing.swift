import MailStore

extension JSONValue {
    /// The object with one member set; a member that is there keeps its place.
    func setting(_ name: String, _ value: JSONValue) -> JSONValue {
        var members = self.members ?? []
        if let position = members.firstIndex(where: { $0.name == name }) {
            members[position].value = value
        } else {
            members.append(JSONMember(name, value))
        }
        return .object(members)
    }

    /// The object with no other than these members.
    func keeping(_ names: [String]) -> JSONValue {
        .object((members ?? []).filter { names.contains($0.name) })
    }

    static func number(_ value: Int) -> JSONValue { .number(String(value)) }
    static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}
