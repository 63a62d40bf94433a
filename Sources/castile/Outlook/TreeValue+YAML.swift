import Yams

extension TreeValue {
    /// What a YAML node means in JSON: only scalars without quotes are numbers, truth values or null.
    init(yaml node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .record(mapping.map { Member(name: $0.key.string ?? "", value: TreeValue(yaml: $0.value)) })
        case .sequence(let sequence):
            self = .list(sequence.map(TreeValue.init(yaml:)))
        case .scalar(let scalar) where scalar.style == .plain:
            if let flag = node.bool {
                self = .boolean(flag)
            } else if let number = node.int {
                self = .integer(number)
            } else if let number = node.float {
                self = .decimal(number)
            } else {
                self = node.null == nil ? .text(scalar.string) : .null
            }
        default:
            self = .text(node.string ?? "")
        }
    }
}
