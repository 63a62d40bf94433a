import Synchronization

@testable import castile

/// A sink that keeps what is written.
final class CollectedText: TextSink {
    private let parts = Mutex<[String]>([])
    /// Called before each write; what it throws is the sink's error.
    private let failure: @Sendable () throws -> Void

    init(failure: @escaping @Sendable () throws -> Void = {}) {
        self.failure = failure
    }

    var text: String { parts.withLock { $0.joined() } }

    func write(_ text: String) throws {
        try failure()
        parts.withLock { $0.append(text) }
    }
}
