internal import Synchronization

/// One of those who wait for a call that several asked for; it may leave while the others wait on.
final class LookupWaiter<Answer: Sendable>: Sendable {
    private enum State {
        case begun
        case waiting(CheckedContinuation<Answer, any Error>)
        case ended(Result<Answer, any Error>)
    }

    private let state = Mutex(State.begun)

    /// Waits for the call.
    ///
    /// - Parameter task: The call.
    /// - Returns: Its answer.
    /// - Throws: What it throws; what ``end(with:)`` was told, if that came first.
    func value(of task: Task<Answer, any Error>) async throws -> Answer {
        Task { end(with: await task.result) }
        return try await withCheckedThrowingContinuation { continuation in
            let result = state.withLock { state -> Result<Answer, any Error>? in
                if case .ended(let result) = state { return result }
                state = .waiting(continuation)
                return nil
            }
            if let result { continuation.resume(with: result) }
        }
    }

    /// Ends the wait; only the first time counts.
    func end(with result: Result<Answer, any Error>) {
        let continuation = state.withLock { state -> CheckedContinuation<Answer, any Error>? in
            switch state {
            case .ended: return nil
            case .begun:
                state = .ended(result)
                return nil
            case .waiting(let continuation):
                state = .ended(result)
                return continuation
            }
        }
        continuation?.resume(with: result)
    }
}
