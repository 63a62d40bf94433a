extension ServiceClientError {
    /// What kind of failure it is; open, since a middleware can bring its own.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The text that stands for the code.
        public var rawValue: String

        /// A code.
        ///
        /// - Parameter rawValue: A few constant words.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// The text that stands for the code.
        public var description: String { rawValue }

        /// No connection: the name is not known, the port refuses, the network has no way there.
        public static let unreachable = Code("unreachable")
        /// A timeout passed; ``ServiceClientError/setting`` says which.
        public static let timedOut = Code("timed out")
        /// The connection ended before the answer began.
        public static let connectionClosed = Code("connection closed")
        /// The connection ended within the answer's body.
        public static let truncatedResponse = Code("truncated response")
        /// The answer is not HTTP, or its encoding is broken or unknown.
        public static let invalidResponse = Code("invalid response")
        /// The answer has more bytes than allowed.
        public static let responseTooLarge = Code("response too large")
        /// The answer grows more in decompression than allowed.
        public static let compressionRatio = Code("compression ratio exceeded")
        /// No trusted TLS connection: certificate, name or protocol do not fit.
        public static let tlsFailure = Code("TLS failure")
        /// The server shows another certificate than the pinned one.
        public static let certificateChanged = Code("certificate changed")
        /// The proxy opens no connection to the server.
        public static let proxyRefused = Code("proxy refused")
        /// The server sends the caller elsewhere, which is not allowed.
        public static let redirectRefused = Code("redirect refused")
        /// The caller's task was cancelled.
        public static let cancelled = Code("cancelled")
        /// The request cannot be sent as it is.
        public static let invalidRequest = Code("invalid request")
        /// A file that is to be sent is not there, may not be read, or is none.
        public static let unreadableFile = Code("unreadable file")
        /// Somebody wrote to a file while it was sent, so that the server got a part of it.
        public static let changedFile = Code("changed file")
        /// The configuration contradicts itself or names what is not there.
        public static let invalidConfiguration = Code("invalid configuration")
        /// A body that can be read once was asked for twice.
        public static let bodyAlreadyRead = Code("body already read")
        /// Credentials are not where they were expected.
        public static let credentialsMissing = Code("credentials missing")
        /// A file with credentials can be read by others.
        public static let credentialsExposed = Code("credentials exposed")
        /// A failure of another kind.
        public static let other = Code("other")
    }
}
