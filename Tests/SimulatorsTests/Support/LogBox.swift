import Synchronization

/// Collects lines from wherever they come.
final class LogBox: Sendable {
    private let box = Mutex<[String]>([])

    var lines: [String] { box.withLock { $0 } }

    func add(_ line: String) {
        box.withLock { $0.append(line) }
    }
}
