/// A text with a documented set of values that may grow: unknown values are kept as they are.
public protocol MailStoreConstant: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The text as it is sent.
    var rawValue: String { get }

    /// A value, documented or not.
    ///
    /// - Parameter rawValue: The text as it is sent.
    init(_ rawValue: String)
}

extension MailStoreConstant {
    /// A value, documented or not.
    ///
    /// - Parameter value: The text as it is sent.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The text as it is sent.
    public var description: String { rawValue }
}
