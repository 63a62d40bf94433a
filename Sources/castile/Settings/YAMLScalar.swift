import Yams

/// What a YAML scalar means in JSON, by the JSON schema of YAML 1.2 (section 10.2): `true`, `false`, `null`, and numbers as JSON writes them.
///
/// Everything else is a text, and so is what is tagged `!!str`. Yams follows YAML 1.1, by which `no` is a truth value, `0777` is 511 and
/// `10:30` is 630; who writes these in a request means what stands there.
enum YAMLScalar {
    case text(String)
    case integer(Int)
    /// A number, and whether zeros at its end make it look like something else: the version 9.10 is not 9.1.
    case decimal(Double, isPadded: Bool)
    case boolean(Bool)
    case null

    init(_ scalar: Node.Scalar) {
        self = scalar.style == .plain && scalar.tag != Tag(.str) ? YAMLScalar(plain: scalar.string) : .text(scalar.string)
    }

    /// - Parameter text: A scalar without quotes and tag.
    init(plain text: String) {
        switch text {
        case "", "~", "null": self = .null
        case "true": self = .boolean(true)
        case "false": self = .boolean(false)
        default: self = Self.number(text) ?? .text(text)
        }
    }

    /// A number whose digits JSON would lose is a name to somebody.
    private static func number(_ text: String) -> YAMLScalar? {
        guard let parts = text.wholeMatch(of: #/-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/#)?.output else { return nil }
        let (fraction, exponent) = (parts.1, parts.2)
        if fraction == nil, exponent == nil { return Int(text).map(YAMLScalar.integer) }
        let isPadded = exponent == nil && fraction != ".0" && fraction?.hasSuffix("0") == true
        return Double(exactly: text).map { .decimal($0, isPadded: isPadded) }
    }
}
