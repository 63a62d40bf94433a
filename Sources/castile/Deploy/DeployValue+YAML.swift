import SelectDeploy
import Yams

extension DeployValue {
    /// Reads YAML, and so JSON; what scalars mean says ``YAMLScalar``.
    ///
    /// - Parameters:
    ///   - yaml: The text.
    ///   - place: Where it stands, for the error.
    ///   - status: The exit status of a failure; by default that of an input file.
    /// - Throws: ``CommandFailure`` when it is not YAML.
    init(yaml: String, of place: String, status: ExitStatus = .missingInput) throws {
        self = try YAMLDocument.root(of: yaml, at: place, status: status).map(DeployValue.init(node:)) ?? .null
    }

    /// Reads the value of an argument: YAML only where brackets or quotes stand around it, else a plain scalar up to its last character.
    ///
    /// So `VM Network #2` and `a: b` are texts, and nothing is an empty one.
    ///
    /// - Parameters:
    ///   - argument: The value.
    ///   - place: Where it stands, for the error.
    /// - Throws: ``CommandFailure`` when it begins as YAML and is none.
    init(argument: String, of place: String) throws {
        switch (argument.first, argument.last) {
        case ("[", _), ("{", _), ("\"", "\""), ("'", "'"): try self.init(yaml: argument, of: place, status: .usage)
        case (nil, _): self = .text("")
        default: self.init(YAMLScalar(plain: argument), written: argument)
        }
    }

    private init(node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .object(Dictionary(mapping.map { ($0.key.string ?? "", DeployValue(node: $0.value)) }) { $1 })
        case .sequence(let sequence): self = .list(sequence.map(DeployValue.init(node:)))
        case .scalar(let scalar): self.init(YAMLScalar(scalar), written: scalar.string)
        case .alias(let alias): self = .text("*\(alias.anchor.rawValue)")
        }
    }

    /// Select Deploy has no fractions, but versions of ONTAP that look like them: 9.10.
    private init(_ scalar: YAMLScalar, written digits: String) {
        self =
            switch scalar {
            case .text(let text): .text(text)
            case .integer(let number): .integer(number)
            case .decimal(let number, let isPadded): isPadded ? .text(digits) : .number(number)
            case .boolean(let flag): .bool(flag)
            case .null: .null
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
