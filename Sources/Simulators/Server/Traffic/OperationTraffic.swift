/// How often one operation was asked for, how often it failed, and how long it took.
package struct OperationTraffic: Sendable {
    /// Percentiles are those of this many last exchanges.
    private static let window = 512

    package private(set) var count = 0
    /// Faults, and whatever the fault hooks did beside delays.
    package private(set) var failures = 0
    package private(set) var longest = Duration.zero
    private var latest: [Duration] = []

    package init() {}

    mutating func add(_ duration: Duration, failed: Bool) {
        if latest.count < Self.window {
            latest.append(duration)
        } else {
            latest[count % Self.window] = duration
        }
        count += 1
        failures += failed ? 1 : 0
        longest = max(longest, duration)
    }

    /// The time within which this part of the last exchanges ended.
    ///
    /// - Parameter part: 0.5 is the median; above 0 and up to 1.
    /// - Returns: Zero when there was no exchange.
    package func percentile(_ part: Double) -> Duration {
        guard !latest.isEmpty else { return .zero }
        let rank = Int((part * Double(latest.count)).rounded(.up)) - 1
        return latest.sorted()[min(max(rank, 0), latest.count - 1)]
    }
}
