extension MailStoreError {
    /// What kind of failure it is; more may come.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// A word that stays the same from version to version.
        public var rawValue: String

        /// A kind of failure.
        ///
        /// - Parameter rawValue: A word that stays the same.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// The word.
        public var description: String { rawValue }

        /// The server carried the call out and says that it failed.
        public static let functionFailed = Code("functionFailed")
        /// 401: wrong user or password, or the user lacks the login privilege `api`.
        public static let unauthorized = Code("unauthorized")
        /// 403: the user is no administrator.
        public static let forbidden = Code("forbidden")
        /// 404: no such function or endpoint.
        public static let notFound = Code("notFound")
        /// 404 to a question for a status: the server does not know the token, or not any more.
        public static let tokenExpired = Code("tokenExpired")
        /// 411: the request came without its length, which a proxy may have taken away.
        public static let lengthRequired = Code("lengthRequired")
        /// Another HTTP status than 200.
        public static let unexpectedStatus = Code("unexpectedStatus")
        /// The answer is no JSON: a login page, a proxy's error, half a text.
        public static let notJSON = Code("notJSON")
        /// The answer is JSON of another shape.
        public static let malformedAnswer = Code("malformedAnswer")
        /// The server cannot be reached, does not answer in time or is not the one it should be; the underlying error tells which.
        public static let transportFailed = Code("transportFailed")
        /// Nothing of that name is offered.
        public static let unknownFunction = Code("unknownFunction")
        /// The function has no parameter of that name.
        public static let unknownParameter = Code("unknownParameter")
        /// The function needs a parameter that is not there.
        public static let missingParameter = Code("missingParameter")
        /// A value cannot be sent as it is.
        public static let invalidParameter = Code("invalidParameter")
        /// A function of one product was called on the other.
        public static let wrongEdition = Code("wrongEdition")
        /// There is no process to ask for.
        public static let noToken = Code("noToken")
        /// This server cannot cancel: that came with version 9.
        public static let cannotCancel = Code("cannotCancel")
        /// The process took longer than the client is willing to wait.
        public static let waitExceeded = Code("waitExceeded")
        /// The client cannot be set up like this.
        public static let invalidConfiguration = Code("invalidConfiguration")
    }
}
