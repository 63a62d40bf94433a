internal import Synchronization

/// Asks each question once: concurrent askers of one question join into one call, and its answer is kept.
///
/// A failed call is not kept. A call is cancelled when the last one who waits for it is; who is not the last leaves at once.
package final class JoinedLookups<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private enum Entry {
        case known(Answer)
        case running(Task<Answer, any Error>, waiters: Int)
    }

    private let entries = Mutex<[Question: Entry]>([:])

    /// Nothing is known.
    package init() {}

    /// The answer to a question, and whether it was known before; `ask` calls the service, if nobody did.
    package func answer(
        to question: Question,
        ask: @escaping @Sendable () async throws -> Answer
    ) async throws -> (answer: Answer, wasKnown: Bool) {
        let entry = entries.withLock { entries in
            let entry: Entry
            switch entries[question] {
            case .known(let answer): return Entry.known(answer)
            case .running(let task, let waiters): entry = .running(task, waiters: waiters + 1)
            case nil: entry = .running(Task { try await ask() }, waiters: 1)
            }
            entries[question] = entry
            return entry
        }
        let task: Task<Answer, any Error>
        switch entry {
        case .known(let answer): return (answer, true)
        case .running(let running, _): task = running
        }
        let waiter = LookupWaiter<Answer>()
        let outcome = await withTaskCancellationHandler {
            await waiter.outcome(of: task)
        } onCancel: {
            // The last one sees the call end, which it cancels.
            if !leave(question, task) { waiter.end(with: nil) }
        }
        guard let outcome else { throw CancellationError() }
        settle(question, task, outcome)
        return (try outcome.get(), false)
    }

    /// How many wait for the call to a question that runs.
    package func waiters(for question: Question) -> Int {
        entries.withLock { if case .running(_, let waiters) = $0[question] { waiters } else { 0 } }
    }

    /// Keeps an answer that came by another way, unless there is one.
    package func keep(_ answer: Answer, to question: Question) {
        entries.withLock { $0[question] = $0[question] ?? .known(answer) }
    }

    /// Forgets one answer.
    package func remove(_ question: Question) {
        entries.withLock { $0[question] = nil }
    }

    /// Forgets every answer; calls that run go on for those who wait, but their answers are not kept.
    package func removeAll() {
        entries.withLock { $0 = [:] }
    }

    /// Keeps the outcome of a call, unless it was forgotten meanwhile.
    private func settle(_ question: Question, _ task: Task<Answer, any Error>, _ outcome: Result<Answer, any Error>) {
        entries.withLock { entries in
            guard case .running(task, _) = entries[question] else { return }
            entries[question] = if case .success(let answer) = outcome { .known(answer) } else { nil }
        }
    }

    /// Waits no longer.
    ///
    /// - Returns: Whether nobody else waits, so that the call was cancelled.
    private func leave(_ question: Question, _ task: Task<Answer, any Error>) -> Bool {
        let isAbandoned = entries.withLock { entries in
            guard case .running(task, let waiters) = entries[question] else { return false }
            entries[question] = waiters > 1 ? .running(task, waiters: waiters - 1) : nil
            return waiters <= 1
        }
        if isAbandoned { task.cancel() }
        return isAbandoned
    }
}
