import Synchronization

/// Lets as many exchanges with one host begin as there are connections to it; the others wait in the order in which they came.
///
/// Without it they would wait in the connection pool, whose wait counts against the time for connecting.
final class ConnectionGate: Sendable {
    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<Pass, any Error>
        let timer: Task<Void, Never>
    }

    private struct Lane {
        var inUse = 0
        var waiting: [Waiter] = []
    }

    private struct State {
        var lanes: [String: Lane] = [:]
        var lastID = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// A gate that lets a number of exchanges with each host through at a time.
    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// How many exchanges with a host are under way, and how many wait.
    func count(of host: String) -> (inUse: Int, waiting: Int) {
        state.withLock { state in state.lanes[host].map { ($0.inUse, $0.waiting.count) } ?? (0, 0) }
    }

    /// Whether no exchange is under way, and none waits.
    var isIdle: Bool { state.withLock { $0.lanes.isEmpty } }

    /// Waits for its turn; the pass keeps the turn until it is released, or nobody has it any more.
    ///
    /// - Throws: `CancellationError`, or ``DeadlinePassed``.
    func enter(_ host: String, until deadline: ContinuousClock.Instant) async throws -> Pass {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Pass, any Error>? = state.withLock { state in
                    // Who cancels sets the flag first and takes the lock then, so one of the two is sure to see the other.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    var lane = state.lanes[host] ?? Lane()
                    defer { state.lanes[host] = lane }
                    if lane.inUse < limit {
                        lane.inUse += 1
                        return .success(Pass(host: host, gate: self))
                    }
                    let timer = Task {
                        guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
                        self.giveUp(id, host, DeadlinePassed())
                    }
                    lane.waiting.append(Waiter(id: id, continuation: continuation, timer: timer))
                    return nil
                }
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            giveUp(id, host, CancellationError())
        }
    }

    private func giveUp(_ id: Int, _ host: String, _ error: any Error) {
        let waiter: Waiter? = state.withLock { state in
            guard let index = state.lanes[host]?.waiting.firstIndex(where: { $0.id == id }) else { return nil }
            return state.lanes[host]?.waiting.remove(at: index)
        }
        waiter?.timer.cancel()
        waiter?.continuation.resume(throwing: error)
    }

    /// Hands a turn on to whoever waits longest.
    private func leave(_ host: String) {
        let next: Waiter? = state.withLock { state in
            guard var lane = state.lanes[host] else { return nil }
            let next = lane.waiting.isEmpty ? nil : lane.waiting.removeFirst()
            if next == nil { lane.inUse -= 1 }
            state.lanes[host] = lane.inUse > 0 ? lane : nil
            return next
        }
        next?.timer.cancel()
        next?.continuation.resume(returning: Pass(host: host, gate: self))
    }

    /// The time for the whole exchange passed in the queue.
    struct DeadlinePassed: Error {}

    /// The right to one connection.
    final class Pass: Sendable {
        private let host: String
        private let gate: ConnectionGate
        private let isReleased = Atomic(false)

        init(host: String, gate: ConnectionGate) {
            self.host = host
            self.gate = gate
        }

        deinit { release() }

        /// Gives the turn to the next; a second call does nothing.
        func release() {
            guard !isReleased.exchange(true, ordering: .acquiringAndReleasing) else { return }
            gate.leave(host)
        }
    }
}
