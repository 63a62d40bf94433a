extension IPSError {
    /// The kind of a failure; an open set.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        public var rawValue: String

        /// Makes a kind of failure.
        ///
        /// - Parameter rawValue: A name in lower camel case.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        public var description: String { rawValue }

        /// The service does not know the user or the password (authenticationFault).
        public static let authentication = Code("authentication")

        /// The user may not do this (authorizationFault).
        public static let authorization = Code("authorization")

        /// The service refuses the request (ipsApiFault), or answers a fault of no known kind.
        public static let service = Code("service")

        /// There is no company, user or other thing of that name, or the user cannot see it.
        public static let unknownName = Code("unknownName")

        /// There is more than one thing of that name.
        public static let ambiguousName = Code("ambiguousName")

        /// The version of the API that requests are written in does not have the operation or the field; nothing was sent.
        public static let unsupportedVersion = Code("unsupportedVersion")

        /// The operation needs a company, and neither the session nor the call names one.
        public static let noCompany = Code("noCompany")

        /// A path of a field selection is no field of the response; nothing was sent.
        public static let unknownField = Code("unknownField")

        /// The pages of a list do not fit together: one repeats the one before, or holds less than was promised.
        public static let unsteadyPages = Code("unsteadyPages")

        /// A batch operation went wrong for some of its objects; see ``IPSError/outcome``.
        public static let partialFailure = Code("partialFailure")

        /// A job is neither active nor scheduled, and has no log.
        public static let unknownJob = Code("unknownJob")

        /// A file cannot be read, or is none that can be uploaded; the service does not have it.
        public static let unreadableFile = Code("unreadableFile")

        /// Somebody wrote to a file while it was sent; the service got a part of it, which it does not take.
        public static let changedFile = Code("changedFile")

        /// A text is no locale; nothing was sent.
        public static let invalidLocale = Code("invalidLocale")

        /// A handle was used outside its session; nothing was sent.
        public static let foreignHandle = Code("foreignHandle")

        /// The session has ended; nothing was sent.
        public static let sessionEnded = Code("sessionEnded")

        /// The request cannot be written: a required field is missing or a value does not fit; nothing was sent.
        public static let invalidRequest = Code("invalidRequest")

        /// The exchange failed below SOAP: no connection, time-out, TLS; see the underlying error.
        public static let transport = Code("transport")

        /// The answer is no SOAP message, for example an HTML page of a proxy; its status says more, see ``IPSError/httpStatus``.
        public static let notSOAP = Code("notSOAP")

        /// The answer ends before its message does.
        public static let truncatedResponse = Code("truncatedResponse")

        /// The answer is a message, but not the one that the operation promises.
        public static let invalidResponse = Code("invalidResponse")
    }
}
