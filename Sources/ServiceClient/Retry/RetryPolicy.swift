public import HTTPTypes

/// When a request is sent again, how often, and how long to wait before.
public struct RetryPolicy: Sendable {
    /// How often a request is sent at most, the first time included; default 3.
    public var maximumAttempts: Int

    /// The wait before the first repetition, before jitter; default 0.25 seconds.
    public var initialDelay: Duration

    /// By how much the wait grows from one repetition to the next; default 2.
    public var growth: Double

    /// The longest wait that is chosen here; default 20 seconds.
    public var maximumDelay: Duration

    /// After how much time, from the first attempt, no repetition begins any more; default 2 minutes.
    ///
    /// A server that asks for a longer wait gets no repetition: its answer is handed on.
    public var deadline: Duration

    /// The statuses by which a server, or what stands before it, says that it is too busy or away: 429, 502, 503 and 504.
    ///
    /// Later it may work (RFC 9110, section 15.6; RFC 6585, section 4).
    public static let busyStatuses: Set<Int> = [429, 502, 503, 504]

    /// The failures of the connection and of time, after which it may work later.
    public static let passingErrors: Set<ServiceClientError.Code> = [.unreachable, .timedOut, .connectionClosed, .truncatedResponse]

    /// The statuses that are worth a repetition; default ``busyStatuses``.
    public var statuses: Set<Int>

    /// The failures that are worth a repetition; default ``passingErrors``.
    public var errors: Set<ServiceClientError.Code>

    /// Whether an operation can be repeated although the server may have acted upon it already; default by the HTTP method, GET and HEAD.
    public var isSafe: @Sendable (_ operation: String, _ request: HTTPRequest) -> Bool

    /// A number from 0 up to 1 that says how much of the second half of a wait is waited; default a random one.
    public var jitter: @Sendable () -> Double

    /// A policy; each part has the default that its documentation says.
    ///
    /// - Parameters:
    ///   - maximumAttempts: How often a request is sent at most.
    ///   - initialDelay: The wait before the first repetition.
    ///   - growth: By how much the wait grows.
    ///   - maximumDelay: The longest wait.
    ///   - deadline: After how much time no repetition begins any more.
    ///   - statuses: The statuses that are worth a repetition.
    ///   - errors: The failures that are worth a repetition.
    ///   - isSafe: Whether an operation can be repeated although the server may have acted upon it.
    ///   - jitter: A number from 0 up to 1.
    public init(
        maximumAttempts: Int = 3,
        initialDelay: Duration = .milliseconds(250),
        growth: Double = 2,
        maximumDelay: Duration = .seconds(20),
        deadline: Duration = .seconds(120),
        statuses: Set<Int> = RetryPolicy.busyStatuses,
        errors: Set<ServiceClientError.Code> = RetryPolicy.passingErrors,
        isSafe: @escaping @Sendable (_ operation: String, _ request: HTTPRequest) -> Bool = { _, request in
            request.method == .get || request.method == .head
        },
        jitter: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
    ) {
        self.maximumAttempts = maximumAttempts
        self.initialDelay = initialDelay
        self.growth = growth
        self.maximumDelay = maximumDelay
        self.deadline = deadline
        self.statuses = statuses
        self.errors = errors
        self.isSafe = isSafe
        self.jitter = jitter
    }

    /// Nothing is sent twice.
    public static var never: RetryPolicy { RetryPolicy(maximumAttempts: 1) }

    /// The wait before a repetition: half of the grown delay for sure, the other half by jitter.
    ///
    /// - Parameter attempt: How many attempts there were; 1 or more.
    /// - Returns: The wait.
    public func delay(afterAttempt attempt: Int) -> Duration {
        var delay = min(initialDelay, maximumDelay)
        for _ in 1..<max(1, min(attempt, 1_000)) where delay < maximumDelay {
            delay = delay.scaled(by: growth, atMost: maximumDelay)
        }
        return delay * 0.5 + delay * (0.5 * min(max(jitter(), 0), 1))
    }

    /// Whether a question that changes nothing is worth asking again: it found no server, or a busy one, or half of its answer came.
    ///
    /// - Parameters:
    ///   - status: The status of the answer; nil if there is none that matters.
    ///   - cause: Why there is no answer.
    /// - Returns: Whether it is.
    package static func isPassing(status: Int?, cause: (any Error)?) -> Bool {
        if let status { return busyStatuses.contains(status) }
        return (cause as? ServiceClientError).map { passingErrors.contains($0.code) } ?? false
    }

    func allows(_ error: ServiceClientError, operation: String, request: HTTPRequest) -> Bool {
        errors.contains(error.code) && (!error.mayHaveReachedServer || isSafe(operation, request))
    }

    func allows(_ response: HTTPResponse, operation: String, request: HTTPRequest) -> Bool {
        statuses.contains(response.status.code) && isSafe(operation, request)
    }
}
