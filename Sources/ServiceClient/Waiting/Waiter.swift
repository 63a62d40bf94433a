/// How to wait for a long-running operation: how often to look, and when to give up.
public struct Waiter: Sendable, Hashable {
    /// The wait after the first look, and after each look that brought news; default 1 second.
    public var minimumDelay: Duration

    /// The longest wait between two looks; default 30 seconds.
    public var maximumDelay: Duration

    /// By how much the wait grows from look to look without news; default 1.5.
    public var growth: Double

    /// For how long to wait in all; nil, the default, waits for ever.
    public var deadline: Duration?

    /// A waiter; each part has the default that its documentation says.
    ///
    /// - Parameters:
    ///   - minimumDelay: The shortest wait.
    ///   - maximumDelay: The longest wait.
    ///   - growth: By how much the wait grows.
    ///   - deadline: For how long to wait in all.
    public init(
        minimumDelay: Duration = .seconds(1),
        maximumDelay: Duration = .seconds(30),
        growth: Double = 1.5,
        deadline: Duration? = nil
    ) {
        self.minimumDelay = minimumDelay
        self.maximumDelay = maximumDelay
        self.growth = growth
        self.deadline = deadline
    }

    /// What a look has found.
    public enum Finding<Result> {
        /// The end.
        case finished(Result)
        /// News: the next look comes soon.
        case progressed
        /// Nothing new: the next look comes later than this one did.
        case unchanged
    }

    /// Looks again and again until there is an end.
    ///
    /// - Parameters:
    ///   - operation: What is waited for, for the error.
    ///   - clock: Measures and waits; default the continuous one.
    ///   - look: Looks once.
    /// - Returns: What the last look brought.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/timedOut`` after ``deadline``, or
    ///   ``ServiceClientError/Code/cancelled``; and what looking throws.
    public func wait<Result>(
        for operation: String,
        clock: any Clock<Duration> = ContinuousClock(),
        look: () async throws -> Finding<Result>
    ) async throws -> Result {
        let elapsed = stopwatch(clock)
        var pace = Pace(self)
        while true {
            switch try await look() {
            case .finished(let result): return result
            case .progressed: pace.reset()
            case .unchanged: break
            }
            try await pace.pause(operation, clock: clock, elapsed: elapsed())
        }
    }

    /// The growing waits between looks, for those who write the loop themselves.
    public struct Pace: Sendable {
        private let waiter: Waiter
        private var delay: Duration

        /// Begins with the shortest wait.
        ///
        /// - Parameter waiter: The rules.
        public init(_ waiter: Waiter) {
            self.waiter = waiter
            delay = waiter.minimumDelay
        }

        /// After news: the next wait is the shortest again.
        public mutating func reset() {
            delay = waiter.minimumDelay
        }

        /// The next wait; the one after it is longer.
        ///
        /// - Returns: The wait.
        public mutating func next() -> Duration {
            let current = min(delay, waiter.maximumDelay)
            delay = current.scaled(by: waiter.growth, atMost: waiter.maximumDelay)
            return current
        }

        /// Waits, but no longer than to the deadline.
        ///
        /// - Parameters:
        ///   - operation: What is waited for, for the error.
        ///   - clock: Waits.
        ///   - elapsed: The time since the beginning, which the deadline is compared with.
        /// - Throws: ``ServiceClientError``: the deadline has passed, or the task was cancelled.
        public mutating func pause(_ operation: String, clock: any Clock<Duration>, elapsed: Duration) async throws {
            var wait = next()
            if let deadline = waiter.deadline {
                guard elapsed < deadline else {
                    throw ServiceClientError(
                        .timedOut,
                        "there was no end within \(deadline)",
                        advice: "It may still come to its end at the server; look again later, or raise the deadline.",
                        operation: operation,
                        setting: .init(name: "deadline", value: "\(deadline)")
                    )
                }
                wait = min(wait, deadline - elapsed)
            }
            do {
                try await clock.sleep(for: wait)
            } catch {
                throw ServiceClientError(.cancelled, "the waiting was cancelled", operation: operation, underlyingError: error)
            }
        }
    }
}

extension Waiter.Finding: Sendable where Result: Sendable {}
