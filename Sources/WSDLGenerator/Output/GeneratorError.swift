/// Why nothing was generated.
public struct GeneratorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of an error; an open set.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        public let rawValue: String

        init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        public var description: String { rawValue }

        /// An option has a value that it cannot have.
        public static let invalidOption = Code("invalidOption")

        /// A file or folder could not be read or written.
        public static let fileFailure = Code("fileFailure")

        /// A file that was written by hand is where a generated one should be.
        public static let handWritten = Code("handWritten")

        /// A strict run met a diagnostic.
        public static let strict = Code("strict")
    }

    /// What kind of error it is.
    public let code: Code

    /// What is wrong and what would be right; for a file, its path and the system's reason.
    public let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
