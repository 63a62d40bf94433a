import SelectDeploy
import Yams

extension DeployValue {
    /// Reads YAML, and so JSON: words without quotes become numbers and truth values where they look like them.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - place: Where it stands, for the error.
    /// - Throws: ``CommandFailure`` when it is not YAML.
    init(yaml: String, of place: String) throws {
        do {
            self = try Yams.compose(yaml: yaml).map(DeployValue.init(node:)) ?? .null
        } catch {
            throw CommandFailure(.missingInput, "\(place) is not YAML: \(error)")
        }
    }

    private init(node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .object(Dictionary(mapping.map { ($0.key.string ?? "", DeployValue(node: $0.value)) }) { $1 })
        case .sequence(let sequence): self = .list(sequence.map(DeployValue.init(node:)))
        case .scalar(let scalar): self = Self.scalar(node) ?? .text(scalar.string)
        case .alias(let alias): self = .text("*\(alias.anchor.rawValue)")
        }
    }

    private static func scalar(_ node: Node) -> DeployValue? {
        switch node.tag {
        case Tag(.int): node.int.map(DeployValue.integer)
        case Tag(.float): node.float.map(DeployValue.number)
        case Tag(.bool): node.bool.map(DeployValue.bool)
        case Tag(.null): .null
        default: nil
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
