/// A query that cannot be written or read without a doubt about its meaning.
public struct DeployQueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; new codes may come.
    public struct Code: Hashable, Sendable {
        /// The name of the code.
        public var rawValue: String

        /// A code by its name.
        ///
        /// - Parameter rawValue: The name of the code.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// A field name is not made of names joined by dots.
        public static let invalidField = Code("invalidField")
        /// A value would be read as an operator, a wildcard, an alternative or the word null.
        public static let ambiguousValue = Code("ambiguousValue")
        /// An operator stands where it has no meaning.
        public static let invalidOperator = Code("invalidOperator")
        /// `order_by` is not a list of fields with `asc` or `desc`.
        public static let invalidOrder = Code("invalidOrder")
        /// `max_records` is not a positive whole number.
        public static let invalidLimit = Code("invalidLimit")
        /// The text is not percent-encoded UTF-8.
        public static let invalidEncoding = Code("invalidEncoding")
    }

    /// What is wrong.
    public var code: Code
    /// The field or parameter that is wrong, if one is known.
    public var field: String?
    /// What is wrong and what would be right.
    public var message: String

    /// An error about one part of a query.
    ///
    /// - Parameters:
    ///   - code: What is wrong.
    ///   - message: What is wrong and what would be right.
    ///   - field: The field or parameter that is wrong.
    public init(_ code: Code, _ message: String, field: String? = nil) {
        self.code = code
        self.message = message
        self.field = field
    }

    /// The field and the message.
    public var description: String { field.map { "\($0): \(message)" } ?? message }
}
