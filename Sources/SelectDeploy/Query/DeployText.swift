/// What a text field is compared with: a literal in the source, whose `*` is a wildcard, or a value from elsewhere.
///
/// A text that comes from elsewhere must say which of both it is, so that a `*` in data never widens a query:
/// `\.name == .exactly(name)`, `\.name == .matching(pattern)`.
public struct DeployText: Hashable, Sendable, ExpressibleByStringLiteral {
    private let text: String
    private let allowsWildcards: Bool

    /// A literal; `*` is a wildcard.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) {
        self.init(text: value, allowsWildcards: true)
    }

    private init(text: String, allowsWildcards: Bool) {
        self.text = text
        self.allowsWildcards = allowsWildcards
    }

    /// This text and nothing else; one with a `*` is refused, since the language cannot say it.
    ///
    /// - Parameter text: The value.
    /// - Returns: The operand.
    public static func exactly(_ text: String) -> DeployText { DeployText(text: text, allowsWildcards: false) }

    /// A pattern; `*` is any run of characters.
    ///
    /// - Parameter pattern: The pattern.
    /// - Returns: The operand.
    public static func matching(_ pattern: String) -> DeployText { DeployText(text: pattern, allowsWildcards: true) }

    func operand() throws(DeployQueryError) -> DeployOperand {
        guard allowsWildcards || !text.contains(DeployOperand.wildcard) else {
            throw DeployQueryError(.ambiguousValue, "\"\(text)\": * is a wildcard and cannot be asked for; use .matching for a pattern")
        }
        return .text(text)
    }
}
