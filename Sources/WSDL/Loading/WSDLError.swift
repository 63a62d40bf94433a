/// Why a WSDL cannot be loaded, or why a value does not fit the model.
package struct WSDLError: Error, Sendable, CustomStringConvertible {
    /// The kind of an error; an open set.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        package let rawValue: String

        init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        package var description: String { rawValue }

        /// A document could not be had or is not well-formed.
        package static let unreadable = Code("unreadable")

        /// A document is not what it should be: no WSDL, no schema, or one that contradicts itself.
        package static let invalid = Code("invalid")

        /// A strict load met something that it does not support.
        package static let unsupported = Code("unsupported")

        /// A limit of ``WSDLLimits`` was crossed; the message names it.
        package static let limitExceeded = Code("limitExceeded")
    }

    /// What kind of error it is.
    package let code: Code

    /// What is wrong and what would be right, without the place.
    package let message: String

    /// Where it is wrong.
    package let place: SourcePlace?

    /// The names of the constructs around the place.
    package let path: String

    /// The error below, for a document that could not be read.
    package let underlyingError: (any Error)?

    package init(_ code: Code, _ message: String, place: SourcePlace? = nil, path: String = "", underlyingError: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.place = place
        self.path = path
        self.underlyingError = underlyingError
    }

    /// The place, the message and the error below.
    package var description: String {
        let start = place.map { "\($0): " } ?? ""
        let around = path.isEmpty ? "" : path + ": "
        let below = underlyingError.map { ": \($0)" } ?? ""
        return start + around + message + below
    }
}
