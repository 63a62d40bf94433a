/// Why nothing was generated.
package struct GeneratorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of an error; an open set.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        package let rawValue: String

        init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        package var description: String { rawValue }

        /// An option has a value that it cannot have.
        package static let invalidOption = Code("invalidOption")

        /// A file or folder could not be read or written.
        package static let fileFailure = Code("fileFailure")

        /// A file that was written by hand is where a generated one should be.
        package static let handWritten = Code("handWritten")

        /// A strict run met a diagnostic.
        package static let strict = Code("strict")
    }

    /// What kind of error it is.
    package let code: Code

    /// What is wrong and what would be right; for a file, its path and the system's reason.
    package let message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    package var description: String { message }
}
