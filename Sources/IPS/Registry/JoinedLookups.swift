internal import Synchronization

/// Looks each name up once: concurrent look-ups of one name join into one call, and its answer is kept.
///
/// A failed look-up is not kept. A look-up is cancelled when the last one who waits for it is.
final class JoinedLookups<Name: Hashable & Sendable, Value: Sendable>: Sendable {
    private enum Entry {
        case known(Value)
        case running(Task<Value, any Error>, waiters: Int)
    }

    private let entries = Mutex<[Name: Entry]>([:])

    /// The value of a name; `lookUp` asks the service and is called only if nobody did before.
    func value(of name: Name, lookUp: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let entry = entries.withLock { entries in
            let entry: Entry
            switch entries[name] {
            case .known(let value): entry = .known(value)
            case .running(let task, let waiters): entry = .running(task, waiters: waiters + 1)
            case nil: entry = .running(Task { try await lookUp() }, waiters: 1)
            }
            entries[name] = entry
            return entry
        }
        let task: Task<Value, any Error>
        switch entry {
        case .known(let value): return value
        case .running(let running, _): task = running
        }
        do {
            let value = try await withTaskCancellationHandler {
                try await task.value
            } onCancel: {
                leave(name)
            }
            entries.withLock { $0[name] = .known(value) }
            return value
        } catch {
            entries.withLock { entries in
                if case .running(task, _) = entries[name] { entries[name] = nil }
            }
            throw error
        }
    }

    /// Forgets every answer.
    func removeAll() {
        let running = entries.withLock { entries in
            defer { entries = [:] }
            return entries.values
        }
        for case .running(let task, _) in running { task.cancel() }
    }

    private func leave(_ name: Name) {
        let abandoned: Task<Value, any Error>? = entries.withLock { entries in
            guard case .running(let task, let waiters) = entries[name] else { return nil }
            entries[name] = waiters > 1 ? .running(task, waiters: waiters - 1) : nil
            return waiters > 1 ? nil : task
        }
        abandoned?.cancel()
    }
}
