import Foundation
import Synchronization

/// Cuts what comes in pieces into lines.
final class LineBuffer: Sendable {
    private let rest = Mutex<[UInt8]>([])

    /// The lines that are complete with this piece; an empty piece completes the last one.
    func lines(adding data: Data) -> [String] {
        rest.withLock { rest in
            rest += data
            var parts = rest.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            let last = parts.popLast() ?? ""
            rest = data.isEmpty ? [] : Array(last.utf8)
            return data.isEmpty && !last.isEmpty ? parts + [last] : parts
        }
    }
}
