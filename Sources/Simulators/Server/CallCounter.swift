import Synchronization

/// How often each operation was asked for, as the tests read it: `simulator.calls["getCompanyInfo"]`.
package final class CallCounter: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    package init() {}

    package subscript(operation: String) -> Int {
        counts.withLock { $0[operation, default: 0] }
    }

    package var total: Int {
        counts.withLock { $0.values.reduce(0, +) }
    }

    package func count(_ operation: String) {
        counts.withLock { $0[operation, default: 0] += 1 }
    }
}
