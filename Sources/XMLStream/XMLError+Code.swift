extension XMLError {
    /// The kind of an XML error; an open set, so that layers above can add their own.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        public var rawValue: String

        /// Makes a kind of error.
        ///
        /// - Parameter rawValue: A name in lower camel case.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        public var description: String { rawValue }

        /// The document is not well-formed XML.
        public static let malformed = Code("malformed")

        /// The document ends before its root element does.
        public static let incomplete = Code("incomplete")

        /// The document has bytes that are no characters of its encoding.
        public static let invalidEncoding = Code("invalidEncoding")

        /// The document has a document type declaration, which no message needs and which is refused.
        public static let documentTypeForbidden = Code("documentTypeForbidden")

        /// A limit of ``XMLLimits`` was crossed; the message names it.
        public static let limitExceeded = Code("limitExceeded")

        /// A text is not in the lexical space of its type.
        public static let invalidValue = Code("invalidValue")

        /// A text holds a character that XML 1.0 cannot carry.
        public static let invalidCharacter = Code("invalidCharacter")

        /// A name is not an XML name.
        public static let invalidName = Code("invalidName")

        /// An element, attribute or text stands where it may not.
        public static let unexpectedContent = Code("unexpectedContent")

        /// A sub-read did not consume exactly its element.
        public static let unbalancedRead = Code("unbalancedRead")

        /// The document does not follow its schema, or the schema itself is wrong.
        public static let schemaViolation = Code("schemaViolation")
    }
}
