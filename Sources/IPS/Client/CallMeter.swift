internal import CoreMetrics
internal import Logging
internal import Metrics
internal import ServiceClient

/// Counts, times and logs calls: the counter `castile.ips.calls` and the timer `castile.ips.duration`.
///
/// Both have the dimensions `operation` and `outcome`; an outcome is `success`, the code of an ``IPSError``, or `cancelled`. Lines are constant; metadata begins with `castile.ips.`.
struct CallMeter: Sendable {
    private let logger: Logger
    private let factory: any MetricsFactory
    private let clock: any Clock<Duration>

    /// Whether nobody counts.
    private let isIdle: Bool

    init(logger: Logger, factory: any MetricsFactory, clock: any Clock<Duration>) {
        self.logger = logger
        self.factory = factory
        self.clock = clock
        isIdle = factory is NOOPMetricsHandler
    }

    /// Measures one call, with its repetitions.
    func measure<Output>(_ operation: String, _ body: () async throws -> Output) async throws -> Output {
        if isIdle, logger.logLevel > .debug { return try await body() }
        let elapsed = stopwatch(clock)
        do {
            let output = try await body()
            record(operation, "success", elapsed())
            return output
        } catch {
            record(operation, Self.outcome(of: error), elapsed())
            throw error
        }
    }

    /// What can happen within a call.
    enum Event {
        case handlesForgotten
        case passwordRefused
    }

    /// Logs what happens within a call.
    func note(_ event: Event, in operation: String) {
        let message: Logger.Message =
            switch event {
            case .handlesForgotten: "handles are looked up again"
            case .passwordRefused: "password is asked for again"
            }
        logger.debug(message, metadata: ["castile.ips.operation": "\(operation)"])
    }

    private func record(_ operation: String, _ outcome: String, _ duration: Duration) {
        let dimensions = [("operation", operation), ("outcome", outcome)]
        Counter(label: "castile.ips.calls", dimensions: dimensions, factory: factory).increment()
        let (seconds, attoseconds) = duration.components
        Timer(label: "castile.ips.duration", dimensions: dimensions, factory: factory)
            .recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
        logger.debug(
            "call has ended",
            metadata: [
                "castile.ips.operation": "\(operation)", "castile.ips.outcome": "\(outcome)", "castile.ips.duration": "\(duration)",
            ]
        )
    }

    private static func outcome(of error: any Error) -> String {
        switch error {
        case let error as IPSError: error.shortDescription
        case is CancellationError: "cancelled"
        default: "failed"
        }
    }
}
