import Synchronization

/// Lines in the order in which they came.
package final class RecordedLines: Sendable {
    private let lines = Mutex<[String]>([])

    package init() {}

    /// The lines so far.
    package var all: [String] { lines.withLock { $0 } }

    /// Adds a line.
    package func add(_ line: String) { lines.withLock { $0.append(line) } }
}
