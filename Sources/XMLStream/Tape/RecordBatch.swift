internal import Synchronization

/// Complete records of a document, off its tape: whoever has time first reads them, while the parser goes on.
///
/// Only that one touches cursor and shelf: the parser writes to another tape, and takes no second batch before this one is read.
final class RecordBatch: @unchecked Sendable {
    /// So many tokens, 200 kB, are worth waking a thread for.
    static let leastTokens = 8192

    private let isTaken = Atomic(false)
    private var unread: (cursor: XMLCursor, shelf: any RecordShelf)?

    init(cursor: XMLCursor, shelf: any RecordShelf) { unread = (cursor, shelf) }

    /// Puts the records on their shelf, unless somebody does so already.
    ///
    /// - Returns: Whether it did.
    @discardableResult
    func read() -> Bool {
        guard take(), let (cursor, shelf) = unread.take() else { return false }
        shelf.read(from: cursor)
        return true
    }

    /// Lets the records go, unless somebody reads them already.
    func drop() {
        if take() { unread = nil }
    }

    private func take() -> Bool { !isTaken.exchange(true, ordering: .acquiringAndReleasing) }
}
