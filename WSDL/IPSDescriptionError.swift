/// A file of the service description that cannot be had.
package struct IPSDescriptionError: Error, CustomStringConvertible {
    /// What kind of failure it is.
    package struct Code: Hashable, Sendable {
        package let rawValue: String

        package init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// No file of that name belongs to the description.
        package static let unknownFile = Code("unknownFile")
        /// The file is not where the build puts it.
        package static let missingFile = Code("missingFile")
        /// The file is there, but reading it failed.
        package static let unreadableFile = Code("unreadableFile")
    }

    package let code: Code
    package let message: String
    package let underlyingError: (any Error)?

    init(_ code: Code, _ message: String, underlyingError: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlyingError = underlyingError
    }

    package var description: String {
        guard let underlyingError else {
            return "service description: \(message)"
        }
        return "service description: \(message): \(underlyingError)"
    }
}
