import Yams

/// What a YAML scalar means in JSON, by the JSON schema of YAML 1.2 (section 10.2): `true`, `false`, `null`, and numbers as JSON writes them.
///
/// Everything else is a text. Yams follows YAML 1.1, by which `no` is a truth value, `0777` is 511 and `10:30` is 630; who writes these in a
/// request means what stands there.
enum YAMLScalar {
    case text(String)
    case integer(Int)
    case decimal(Double)
    case boolean(Bool)
    case null

    init(_ scalar: Node.Scalar) {
        self = scalar.style == .plain ? Self.plain(scalar.string) : .text(scalar.string)
    }

    private static func plain(_ text: String) -> YAMLScalar {
        switch text {
        case "", "~", "null": return .null
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        default:
            guard let number = text.wholeMatch(of: #/-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/#) else { return .text(text) }
            // A number that cannot be kept with all its digits is one that somebody uses as a name.
            if number.output.1 == nil, number.output.2 == nil { return Int(text).map(YAMLScalar.integer) ?? .text(text) }
            return Double(text).flatMap { $0.isFinite ? .decimal($0) : nil } ?? .text(text)
        }
    }
}
