import SelectDeploy
import Yams

extension DeployValue {
    /// Reads YAML, and so JSON; what scalars mean says ``YAMLScalar``.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - place: Where it stands, for the error.
    /// - Throws: ``CommandFailure`` when it is not YAML.
    init(yaml: String, of place: String) throws {
        self = try YAMLDocument.root(of: yaml, at: place).map(DeployValue.init(node:)) ?? .null
    }

    private init(node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .object(Dictionary(mapping.map { ($0.key.string ?? "", DeployValue(node: $0.value)) }) { $1 })
        case .sequence(let sequence): self = .list(sequence.map(DeployValue.init(node:)))
        case .scalar(let scalar):
            self =
                switch YAMLScalar(scalar) {
                case .text(let text): .text(text)
                case .integer(let number): .integer(number)
                case .decimal(let number): .number(number)
                case .boolean(let flag): .bool(flag)
                case .null: .null
                }
        case .alias(let alias): self = .text("*\(alias.anchor.rawValue)")
        }
    }

    /// Whether a field with a password is in it, at any depth.
    var mentionsPassword: Bool {
        switch self {
        case .object(let fields): fields.contains { $0.key.contains("password") || $0.value.mentionsPassword }
        case .list(let elements): elements.contains(where: \.mentionsPassword)
        default: false
        }
    }
}
