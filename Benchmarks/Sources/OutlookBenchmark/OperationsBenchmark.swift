import Foundation
import OutlookBatch
import ServiceClient

/// Sends 2,500, 5,000 and 10,000 operations to a simulator that throttles some; prints count, nanoseconds, and the peak of memory in bytes.
struct OperationsBenchmark {
    var url: String

    func run() async throws {
        try await AsyncHTTPClientTransport.withTransport { transport in
            let configuration = BatchConfiguration(
                order: .concurrent(maximum: 4),
                continuesOnError: true,
                retry: RetryPolicy(maximumAttempts: 20, initialDelay: .milliseconds(1), maximumDelay: .milliseconds(5))
            )
            let client = try OutlookClient(
                host: url,
                version: .v2,
                context: .me,
                token: Secret("sample-token"),
                transport: transport,
                configuration: configuration,
                clock: ImpatientClock()
            )
            _ = try await client.send((0..<500).map { .operation(.get("messages('M1')?n=\($0)")) })
            for count in [2_500, 5_000, 10_000] {
                let start = ContinuousClock.now
                let results = try await client.send((0..<count).map { .operation(.get("messages('M1')?n=\($0)")) })
                let duration = ContinuousClock.now - start
                let answered = results.count { $0.isSuccess }
                print("\(count) \(answered) \(duration / .nanoseconds(1)) \(peakBytes())")
            }
        }
    }

    /// The most memory that this process ever had.
    private func peakBytes() -> Int {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss * 1_024
        #endif
    }
}

/// Waits a thousandth of what it is asked to, since the wait of a throttled operation is not what is measured.
private struct ImpatientClock: Clock {
    var now: ContinuousClock.Instant { ContinuousClock.now }
    var minimumResolution: Duration { ContinuousClock().minimumResolution }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        let now = ContinuousClock.now
        try await ContinuousClock().sleep(until: now + (deadline - now) / 1_000)
    }
}
