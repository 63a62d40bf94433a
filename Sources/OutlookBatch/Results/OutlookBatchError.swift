/// Why a batch could not be sent or its answer not be read.
public struct OutlookBatchError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public var code: Code

    /// What happened, and what would be right.
    public var message: String

    /// The position of the operation concerned, from 0 on.
    public var operation: Int?

    /// The HTTP status of the batch or of the operation.
    public var status: Int?

    /// What the service said.
    public var serviceError: ODataError?

    /// What is known about each operation, when some were sent; empty when none was.
    public var results: [OperationResult]

    /// What the layer below said.
    public var underlyingError: (any Error)?

    /// An error.
    ///
    /// - Parameters:
    ///   - code: The kind of failure.
    ///   - message: What happened.
    ///   - operation: The position of the operation concerned.
    ///   - status: The HTTP status.
    ///   - serviceError: What the service said.
    ///   - results: What is known about each operation.
    ///   - underlyingError: What the layer below said.
    public init(
        _ code: Code,
        _ message: String,
        operation: Int? = nil,
        status: Int? = nil,
        serviceError: ODataError? = nil,
        results: [OperationResult] = [],
        underlyingError: (any Error)? = nil
    ) {
        self.code = code
        self.message = message
        self.operation = operation
        self.status = status
        self.serviceError = serviceError
        self.results = results
        self.underlyingError = underlyingError
    }

    /// A few words without dynamic text.
    public var shortDescription: String { code.rawValue }

    /// What happened, to which operation (counted from 1), and what the layer below said.
    public var description: String {
        var text = operation.map { "operation \($0 + 1): " } ?? ""
        text += message
        if let underlyingError { text += "\n  cause: \(underlyingError)" }
        return text
    }

    /// The kind of failure; open.
    public struct Code: Hashable, Sendable {
        /// The text that stands for the code.
        public var rawValue: String

        /// A code.
        ///
        /// - Parameter rawValue: A few constant words.
        public init(_ rawValue: String) {
            self.rawValue = rawValue
        }

        /// The configuration cannot be: a host that is none, for example.
        public static let invalidConfiguration = Code("invalid configuration")
        /// An operation cannot be sent as it is; nothing was sent.
        public static let invalidOperation = Code("invalid operation")
        /// The service refused the batch as a whole.
        public static let batchRefused = Code("batch refused")
        /// The token was not accepted.
        public static let accessDenied = Code("access denied")
        /// The mailbox has no such interface.
        public static let mailboxUnavailable = Code("mailbox unavailable")
        /// The answer is not one to a batch.
        public static let invalidResponse = Code("invalid response")
        /// An operation failed; thrown when its body is decoded.
        public static let operationFailed = Code("operation failed")
        /// There was no answer; see the underlying error.
        public static let exchangeFailed = Code("exchange failed")
        /// The deadline for all batches passed.
        public static let deadlineExceeded = Code("deadline exceeded")
        /// The task was cancelled.
        public static let cancelled = Code("cancelled")
    }
}
