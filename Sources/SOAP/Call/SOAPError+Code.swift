extension SOAPError {
    /// The kind of a failed call; an open set.
    public struct Code: Hashable, Sendable, CustomStringConvertible {
        /// The name of the kind.
        public var rawValue: String

        /// Makes a kind of failure.
        ///
        /// - Parameter rawValue: A name in lower camel case.
        public init(_ rawValue: String) { self.rawValue = rawValue }

        /// The name of the kind.
        public var description: String { rawValue }

        /// The request could not be written; nothing was sent.
        public static let invalidRequest = Code("invalidRequest")

        /// The exchange failed below SOAP: no connection, time-out, TLS; see the underlying error.
        public static let transport = Code("transport")

        /// The service answered a fault.
        public static let fault = Code("fault")

        /// The answer is no SOAP message, for example an HTML page of a proxy; its status says more, see ``SOAPError/exchange``.
        public static let notSOAP = Code("notSOAP")

        /// The answer ends before its message does.
        public static let truncatedResponse = Code("truncatedResponse")

        /// The answer is a SOAP message, but not the one that the operation promises.
        public static let invalidResponse = Code("invalidResponse")

        /// The task was cancelled; who called is thrown `CancellationError`, and this is told to who is told of exchanges.
        public static let cancelled = Code("cancelled")
    }
}
