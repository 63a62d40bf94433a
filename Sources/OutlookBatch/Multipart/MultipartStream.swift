import ServiceClient

/// Hands out the pieces of a batch one after the other; checks that a body keeps its length and does not hold the boundary.
struct MultipartStream: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    let pieces: [MultipartWriter.Piece]
    let boundary: String

    func makeAsyncIterator() -> Iterator {
        Iterator(pieces: pieces[...], matcher: ByteMatcher(Array(boundary.utf8)))
    }

    struct Iterator: AsyncIteratorProtocol {
        var pieces: ArraySlice<MultipartWriter.Piece>
        var matcher: ByteMatcher
        private var current: (body: HTTPBody.AsyncIterator, remaining: Int, operation: Int)?

        init(pieces: ArraySlice<MultipartWriter.Piece>, matcher: ByteMatcher) {
            self.pieces = pieces
            self.matcher = matcher
        }

        mutating func next() async throws -> [UInt8]? {
            while true {
                if var current {
                    guard let chunk = try await current.body.next() else {
                        guard current.remaining == 0 else { throw wrongLength(current.operation) }
                        self.current = nil
                        continue
                    }
                    current.remaining -= chunk.count
                    guard current.remaining >= 0 else { throw wrongLength(current.operation) }
                    guard !matcher.finds(in: chunk) else {
                        throw OutlookBatchError(
                            .invalidOperation,
                            "the streamed body holds the boundary of the batch; send it again, which takes another boundary",
                            operation: current.operation
                        )
                    }
                    self.current = current
                    return chunk
                }
                switch pieces.popFirst() {
                case nil: return nil
                case .bytes(let bytes): return bytes
                case .body(let body, let operation):
                    matcher.reset()
                    current = (body.makeAsyncIterator(), body.length ?? 0, operation)
                }
            }
        }

        private func wrongLength(_ operation: Int) -> OutlookBatchError {
            OutlookBatchError(.invalidOperation, "the body does not have the length that it was said to have", operation: operation)
        }
    }
}
