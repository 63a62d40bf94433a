import NIOCore

/// Reads the body of one answer while it arrives; when nobody has it any more, the exchange ends.
final class ResponseBodyReader: Sendable {
    /// How many bytes of small parts become one chunk at most.
    private static let chunkBytes = 1 << 16

    private let buffer: ResponseBuffer

    init(_ buffer: ResponseBuffer) {
        self.buffer = buffer
    }

    deinit { buffer.stop(CancellationError()) }

    /// The whole body, if it has come.
    func whole() -> [UInt8]? { buffer.whole().map { [UInt8](joining: $0) } }

    /// A function that hands out chunk after chunk.
    func chunks() -> () async throws -> [UInt8]? {
        var parts: ArraySlice<ByteBuffer> = []
        return {
            if parts.isEmpty {
                guard let taken = try await self.buffer.take() else { return nil }
                parts = taken[...]
            }
            return Self.chunk(from: &parts)
        }
    }

    private static func chunk(from parts: inout ArraySlice<ByteBuffer>) -> [UInt8] {
        var count = 0
        let end = parts.firstIndex { part in
            count += part.readableBytes
            return count > chunkBytes
        }
        // A part that is larger is a chunk of its own.
        let cut = max(parts.startIndex + 1, end ?? parts.endIndex)
        defer { parts = parts[cut...] }
        return [UInt8](joining: parts[..<cut])
    }
}

extension [UInt8] {
    /// The bytes of all parts.
    init(joining parts: some Collection<ByteBuffer>) {
        self.init()
        reserveCapacity(parts.reduce(0) { $0 + $1.readableBytes })
        for part in parts { append(contentsOf: part.readableBytesView) }
    }
}
