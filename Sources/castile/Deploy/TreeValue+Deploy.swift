import SelectDeploy

extension TreeValue {
    /// Names that come first; the others follow by their names, since JSON objects have no order.
    private static let first = ["id", "name"]

    init(_ value: DeployValue) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .boolean(flag)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .decimal(number)
        case .text(let text): self = .text(text)
        case .list(let elements): self = .list(elements.map(TreeValue.init))
        case .object(let fields):
            let names = Self.first.filter { fields[$0] != nil } + fields.keys.filter { !Self.first.contains($0) }.sorted()
            self = .record(names.compactMap { name in fields[name].map { Member(name: name, value: TreeValue($0)) } })
        }
    }
}
