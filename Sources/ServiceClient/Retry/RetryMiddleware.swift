public import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sends a request again when a policy says that it is worth it and safe.
///
/// It stands first, so that each repetition is authenticated, logged and counted anew. A body that cannot be read twice is sent once.
public struct RetryMiddleware: ClientMiddleware {
    private let policy: RetryPolicy
    private let clock: any Clock<Duration>
    private let elapsed: @Sendable () -> Duration
    private let now: @Sendable () -> Double

    /// A middleware for a policy.
    ///
    /// - Parameters:
    ///   - policy: When to repeat and how long to wait.
    ///   - clock: Measures and waits; default the continuous one.
    ///   - now: The time in seconds since 1970, for a `Retry-After` that is a date; nil means the system's.
    public init(
        _ policy: RetryPolicy = RetryPolicy(),
        clock: any Clock<Duration> = ContinuousClock(),
        now: (@Sendable () -> Double)? = nil
    ) {
        self.policy = policy
        self.clock = clock
        elapsed = stopwatch(clock)
        self.now = now ?? { Date().timeIntervalSince1970 }
    }

    /// Sends, and sends again.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - body: Its body.
    ///   - operation: The operation, which the policy may know.
    ///   - next: Sends.
    /// - Returns: The first answer that needs no repetition, or the last one.
    /// - Throws: The last failure.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        let started = elapsed()
        let canRepeat = body?.isReplayable ?? true
        var attempt = 1
        while true {
            let isLast = !canRepeat || attempt >= policy.maximumAttempts
            let wait: Duration
            do {
                let answer = try await next(request, body)
                guard !isLast, policy.allows(answer.0, operation: operation, request: request) else { return answer }
                wait = delay(afterAttempt: attempt, answer.0)
                guard elapsed() - started + wait < policy.deadline else { return answer }
            } catch let error as ServiceClientError {
                guard !isLast, policy.allows(error, operation: operation, request: request) else { throw error }
                wait = policy.delay(afterAttempt: attempt)
                guard elapsed() - started + wait < policy.deadline else { throw error }
            }
            try await sleep(wait, operation)
            attempt += 1
        }
    }

    private func delay(afterAttempt attempt: Int, _ response: HTTPResponse) -> Duration {
        let wish = response.headerFields[.retryAfter].flatMap(RetryAfter.init)?.delay(now: now())
        return wish ?? policy.delay(afterAttempt: attempt)
    }

    private func sleep(_ duration: Duration, _ operation: String) async throws {
        do {
            try await clock.sleep(for: duration)
        } catch {
            throw ServiceClientError(
                .cancelled,
                "the call was cancelled while it waited for its next attempt",
                operation: operation,
                underlyingError: error
            )
        }
    }
}
