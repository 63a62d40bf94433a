internal import Synchronization

/// One of those who wait for a call that several asked for; it may leave while the others wait on.
final class LookupWaiter<Answer: Sendable>: Sendable {
    /// How the call ended; nil for who left before it did.
    typealias Outcome = Result<Answer, any Error>?

    private enum State {
        case begun
        case waiting(CheckedContinuation<Outcome, Never>)
        case ended(Outcome)
    }

    private let state = Mutex(State.begun)

    /// Waits for the call.
    ///
    /// - Parameter task: The call.
    /// - Returns: How it ended; what ``end(with:)`` was told, if that came first.
    func outcome(of task: Task<Answer, any Error>) async -> Outcome {
        Task { end(with: await task.result) }
        return await withCheckedContinuation { continuation in
            let end = state.withLock { state -> Outcome? in
                if case .ended(let outcome) = state { return .some(outcome) }
                state = .waiting(continuation)
                return .none
            }
            if let end { continuation.resume(returning: end) }
        }
    }

    /// Ends the wait; only the first time counts.
    func end(with outcome: Outcome) {
        let continuation = state.withLock { state -> CheckedContinuation<Outcome, Never>? in
            switch state {
            case .ended: return nil
            case .begun:
                state = .ended(outcome)
                return nil
            case .waiting(let continuation):
                state = .ended(outcome)
                return continuation
            }
        }
        continuation?.resume(returning: outcome)
    }
}
