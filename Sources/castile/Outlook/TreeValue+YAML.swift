import Yams

extension TreeValue {
    /// What a YAML node means in JSON; of its scalars says ``YAMLScalar``.
    init(yaml node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .record(mapping.map { Member(name: $0.key.string ?? "", value: TreeValue(yaml: $0.value)) })
        case .sequence(let sequence):
            self = .list(sequence.map(TreeValue.init(yaml:)))
        case .scalar(let scalar):
            self =
                switch YAMLScalar(scalar) {
                case .text(let text): .text(text)
                case .integer(let number): .integer(number)
                case .decimal(let number, _): .decimal(number)
                case .boolean(let flag): .boolean(flag)
                case .null: .null
                }
        case .alias(let alias): self = .text("*\(alias.anchor.rawValue)")
        }
    }
}
