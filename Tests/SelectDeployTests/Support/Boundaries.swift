import Synchronization

/// Boundaries that are counted: b0, b1, and so on.
final class Boundaries: Sendable {
    private let count = Mutex(0)

    func next() -> String {
        count.withLock { count in
            defer { count += 1 }
            return "b\(count)"
        }
    }
}
