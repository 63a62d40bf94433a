extension DeployError {
    /// The kind of a failure; an open set.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        public var rawValue: String

        /// A kind by its name.
        ///
        /// - Parameter rawValue: A name in lower camel case.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        public var description: String { rawValue }

        /// Status 400: the input is not recognised or not suitable.
        public static let badRequest = Code("badRequest")
        /// Status 401: the user or the password is wrong.
        public static let unauthorized = Code("unauthorized")
        /// Status 403: access is denied.
        public static let forbidden = Code("forbidden")
        /// Status 404: the object does not exist.
        public static let notFound = Code("notFound")
        /// Status 405: the resource does not support the method.
        public static let methodNotAllowed = Code("methodNotAllowed")
        /// Status 409: the object exists already, or its state forbids the request.
        public static let conflict = Code("conflict")
        /// Status 500: the server failed.
        public static let serverError = Code("serverError")
        /// Status 501: the server cannot perform the request.
        public static let notImplemented = Code("notImplemented")
        /// A status that the API does not document.
        public static let unexpectedStatus = Code("unexpectedStatus")
        /// A success whose body cannot be read.
        public static let invalidResponse = Code("invalidResponse")
        /// A host that cannot be called; nothing was sent.
        public static let invalidConfiguration = Code("invalidConfiguration")
        /// A path or value that cannot be sent.
        public static let invalidRequest = Code("invalidRequest")
        /// No answer; the underlying error says why.
        public static let noAnswer = Code("noAnswer")
        /// Several records where one was expected.
        public static let notUnique = Code("notUnique")
        /// The records do not show the field that pages are cut by.
        public static let notPageable = Code("notPageable")
        /// A job ended with a failure.
        public static let jobFailed = Code("jobFailed")
        /// A job was cancelled by someone.
        public static let jobCancelled = Code("jobCancelled")
        /// A job took too long for the server and ended.
        public static let jobExpired = Code("jobExpired")
        /// A job did not end in the time we wait; it may go on.
        public static let deadlinePassed = Code("deadlinePassed")

        /// The kind of a documented status.
        ///
        /// - Parameter status: The status of an answer.
        /// - Returns: The kind.
        public static func status(_ status: Int) -> Code {
            switch status {
            case 400: .badRequest
            case 401: .unauthorized
            case 403: .forbidden
            case 404: .notFound
            case 405: .methodNotAllowed
            case 409: .conflict
            case 500: .serverError
            case 501: .notImplemented
            default: .unexpectedStatus
            }
        }
    }
}
