/// Chunks from memory, as a network would hand them out.
struct ChunkSequence: AsyncSequence, Sendable {
    let chunks: [[UInt8]]

    func makeAsyncIterator() -> Iterator { Iterator(rest: chunks[...]) }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<[UInt8]>

        mutating func next() async -> [UInt8]? { rest.popFirst() }

        mutating func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? { rest.popFirst() }
    }
}
