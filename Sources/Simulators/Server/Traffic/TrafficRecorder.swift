import Synchronization

/// Counts the exchanges of a server by operation, and keeps the last ones.
package final class TrafficRecorder: Sendable {
    /// How many exchanges are kept.
    private static let kept = 50
    /// Bodies above this size are counted, and not kept.
    private static let bodyBytes = 256 << 10
    /// For how many seconds the rate is known.
    private static let rateSeconds = 60

    private struct State {
        var operations: [String: OperationTraffic] = [:]
        var exchanges: [ExchangeRecord] = []
        var count = 0
        /// How many exchanges ended in a second since the start; only the last ones are kept.
        var seconds: [Int: Int] = [:]
    }

    private let state = Mutex(State())
    private let time: SimulatedTime

    package init(clock: any Clock<Duration> & Sendable = ContinuousClock()) {
        time = SimulatedTime(clock)
    }

    /// How long the server has been running.
    package var uptime: Duration { time.now() }

    package var operations: [String: OperationTraffic] { state.withLock { $0.operations } }

    /// The last exchanges, the newest first.
    package var exchanges: [ExchangeRecord] { state.withLock { $0.exchanges.reversed() } }

    /// How many exchanges ended in each of the last 60 seconds, the current one last.
    package var perSecond: [Int] {
        let now = second
        return state.withLock { state in (now - Self.rateSeconds + 1...now).map { state.seconds[$0, default: 0] } }
    }

    package func exchange(_ number: Int) -> ExchangeRecord? {
        state.withLock { $0.exchanges.first { $0.number == number } }
    }

    /// Takes an exchange into account; one that said neither operation nor request is none of the service.
    func record(_ entry: AccessLogEntry, _ notes: ExchangeNotes) {
        guard notes.operation != nil || notes.request != nil else { return }
        let (end, second) = (uptime, second)
        let plan = notes.plan ?? PlannedMisbehaviour()
        let failed = notes.fault != nil || plan.behaviour != nil || entry.status >= 400
        var misbehaviours = [plan.behaviour].compactMap { $0 }
        if plan.delay > .zero { misbehaviours.append(.delay(plan.delay)) }
        state.withLock { state in
            state.count += 1
            state.operations[entry.operation ?? "?", default: OperationTraffic()].add(entry.duration, failed: failed)
            state.seconds[second, default: 0] += 1
            if state.seconds.count > 2 * Self.rateSeconds { state.seconds = state.seconds.filter { $0.key > second - Self.rateSeconds } }
            state.exchanges.append(
                ExchangeRecord(
                    number: state.count,
                    end: end,
                    entry: entry,
                    fault: notes.fault,
                    misbehaviour: misbehaviours.isEmpty
                        ? nil : misbehaviours.map { MisbehaviourRule($0).description }.joined(separator: " "),
                    request: notes.request.flatMap(Self.keepable),
                    response: notes.response.flatMap(Self.keepable)
                )
            )
            if state.exchanges.count > Self.kept { state.exchanges.removeFirst() }
        }
    }

    private static func keepable(_ bytes: [UInt8]) -> [UInt8]? { bytes.count <= bodyBytes ? bytes : nil }

    private var second: Int { Int(uptime.components.seconds) }
}
