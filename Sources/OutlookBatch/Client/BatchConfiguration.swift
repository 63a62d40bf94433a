public import ServiceClient

/// How batches are cut, sent and sent again.
public struct BatchConfiguration: Sendable {
    /// The most operations of one batch; default 20, the documented limit.
    ///
    /// More are cut into several batches.
    public var maximumOperations: Int

    /// Whether several batches go one after the other or side by side; default ``Order/sequential``.
    public var order: Order

    /// Whether the service goes on after an operation that failed; default false.
    public var continuesOnError: Bool

    /// The mail address by which the service routes the batch, sent as `X-AnchorMailbox`; default none.
    public var anchorMailbox: String?

    /// Whether each operation gets a Content-ID; default false, since the Outlook service never documented it.
    public var writesContentIDs: Bool

    /// Which operations are sent again, by the status of their answer, how often, and how long to wait before.
    ///
    /// `isSafe` is not asked, for a batch is one POST whatever it holds: reads are safe, and ``repeatsWrites`` tells of the rest.
    public var retry: RetryPolicy

    /// Whether writes are sent again too; default false, since neither a 429 nor a 504 proves that a write was not done.
    public var repeatsWrites: Bool

    /// How long one batch may take; default 60 seconds.
    public var requestTimeout: Duration

    /// How long all batches with all waits may take; default 10 minutes.
    public var deadline: Duration

    /// The most bytes of the answer to one batch; default 64 MiB.
    public var maximumResponseBytes: Int

    /// A configuration; each part has the default that its documentation says.
    ///
    /// - Parameters:
    ///   - maximumOperations: The most operations of one batch.
    ///   - order: Whether several batches go one after the other or side by side.
    ///   - continuesOnError: Whether the service goes on after a failure.
    ///   - anchorMailbox: The mail address for routing.
    ///   - writesContentIDs: Whether each operation gets a Content-ID.
    ///   - retry: By which statuses, how often and after which waits operations are sent again.
    ///   - repeatsWrites: Whether writes are sent again too.
    ///   - requestTimeout: How long one batch may take.
    ///   - deadline: How long everything may take.
    ///   - maximumResponseBytes: The most bytes of one answer.
    public init(
        maximumOperations: Int = 20,
        order: Order = .sequential,
        continuesOnError: Bool = false,
        anchorMailbox: String? = nil,
        writesContentIDs: Bool = false,
        retry: RetryPolicy = RetryPolicy(maximumAttempts: 5),
        repeatsWrites: Bool = false,
        requestTimeout: Duration = .seconds(60),
        deadline: Duration = .seconds(600),
        maximumResponseBytes: Int = 64 << 20
    ) {
        self.maximumOperations = maximumOperations
        self.order = order
        self.continuesOnError = continuesOnError
        self.anchorMailbox = anchorMailbox
        self.writesContentIDs = writesContentIDs
        self.retry = retry
        self.repeatsWrites = repeatsWrites
        self.requestTimeout = requestTimeout
        self.deadline = deadline
        self.maximumResponseBytes = maximumResponseBytes
    }

    /// In which order several batches are sent; results always have the order of the operations.
    public enum Order: Hashable, Sendable {
        /// One after the other. Without ``BatchConfiguration/continuesOnError``, a failure ends the following batches too.
        case sequential
        /// At most so many at a time, independent of each other.
        case concurrent(maximum: Int)
    }
}
