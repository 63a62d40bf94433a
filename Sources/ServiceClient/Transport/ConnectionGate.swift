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
        var free: [Int] = []
        var waiting: [Waiter] = []

        /// Takes a turn, if one is free; all numbers in use or free are smaller than those that never were.
        mutating func take(limit: Int) -> Int? {
            guard inUse < limit else { return nil }
            defer { inUse += 1 }
            return free.popLast() ?? inUse
        }
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
        guard !Task.isCancelled else { throw CancellationError() }
        let (number, id) = state.withLock { state in
            state.lastID += 1
            return (state.lanes[host, default: Lane()].take(limit: limit), state.lastID)
        }
        if let number { return Pass(host: host, number: number, gate: self) }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let result: Result<Pass, any Error>? = state.withLock { state in
                    // Who cancels sets the flag first and takes the lock then, so one of the two is sure to see the other.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if let number = state.lanes[host, default: Lane()].take(limit: limit) {
                        return .success(Pass(host: host, number: number, gate: self))
                    }
                    let timer = Task {
                        guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
                        self.giveUp(id, host, DeadlinePassed())
                    }
                    state.lanes[host]?.waiting.append(Waiter(id: id, continuation: continuation, timer: timer))
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
    private func leave(_ host: String, _ number: Int) {
        let next: Waiter? = state.withLock { state in
            guard let lane = state.lanes[host] else { return nil }
            if !lane.waiting.isEmpty { return state.lanes[host]?.waiting.removeFirst() }
            if lane.inUse == 1 {
                state.lanes[host] = nil
            } else {
                state.lanes[host]?.inUse -= 1
                state.lanes[host]?.free.append(number)
            }
            return nil
        }
        next?.timer.cancel()
        next?.continuation.resume(returning: Pass(host: host, number: number, gate: self))
    }

    /// The time for the whole exchange passed in the queue.
    struct DeadlinePassed: Error {}

    /// The right to one connection.
    final class Pass: Sendable {
        /// Which of the turns that there are at a time this is, from 0; the same number is not used twice at a time.
        let number: Int

        private let host: String
        private let gate: ConnectionGate
        private let isReleased = Atomic(false)

        init(host: String, number: Int, gate: ConnectionGate) {
            self.host = host
            self.number = number
            self.gate = gate
        }

        deinit { release() }

        /// Gives the turn to the next; a second call does nothing.
        func release() {
            guard !isReleased.exchange(true, ordering: .acquiringAndReleasing) else { return }
            gate.leave(host, number)
        }
    }
}
