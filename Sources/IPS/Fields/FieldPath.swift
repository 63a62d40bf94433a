/// A path of element names below the root of a response, `assetArray/items/name`.
///
/// Members of an array are the literal part `items` (IPS protocol, “Field selection”).
public struct FieldPath: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The names, the outermost first.
    public let parts: [String]

    /// Takes a path apart.
    ///
    /// Whether there is such a field is checked against the operation's response when the call is made, before anything is sent.
    ///
    /// - Parameter text: The names, joined by `/`.
    public init(_ text: String) {
        parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    }

    init(parts: [String]) { self.parts = parts }

    /// Takes a path apart.
    ///
    /// - Parameter value: The names, joined by `/`.
    public init(stringLiteral value: String) { self.init(value) }

    /// The names, joined by `/`.
    public var description: String { parts.joined(separator: "/") }
}
