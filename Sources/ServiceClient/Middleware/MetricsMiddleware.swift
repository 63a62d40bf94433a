public import HTTPTypes
import Metrics
public import CoreMetrics

/// Counts and times exchanges: the counter `castile.http.exchanges` and the timer `castile.http.duration`.
///
/// Both have the dimensions `operation` and `outcome`; an outcome is a class of statuses, such as `2xx`, or the code of a failure.
public struct MetricsMiddleware: ClientMiddleware {
    private let factory: any MetricsFactory
    private let clock: any Clock<Duration>

    /// Whether nobody counts.
    private let isIdle: Bool

    /// A middleware that counts here.
    ///
    /// - Parameters:
    ///   - factory: Makes counters and timers; default the one that the process was set up with.
    ///   - clock: Measures; default the continuous one.
    public init(factory: any MetricsFactory = MetricsSystem.factory, clock: any Clock<Duration> = ContinuousClock()) {
        self.factory = factory
        self.clock = clock
        isIdle = factory is NOOPMetricsHandler
    }

    /// Counts one exchange.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - body: Its body.
    ///   - operation: The operation.
    ///   - next: Sends.
    /// - Returns: The answer.
    /// - Throws: What `next` throws.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        guard !isIdle else { return try await next(request, body) }
        let elapsed = stopwatch(clock)
        do {
            let answer = try await next(request, body)
            record(operation, "\(answer.0.status.code / 100)xx", elapsed())
            return answer
        } catch {
            record(operation, (error as? ServiceClientError)?.shortDescription ?? "failed", elapsed())
            throw error
        }
    }

    private func record(_ operation: String, _ outcome: String, _ duration: Duration) {
        let dimensions = [("operation", operation), ("outcome", outcome)]
        Counter(label: "castile.http.exchanges", dimensions: dimensions, factory: factory).increment()
        let (seconds, attoseconds) = duration.components
        Timer(label: "castile.http.duration", dimensions: dimensions, factory: factory)
            .recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
