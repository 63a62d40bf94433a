import CZlib

/// gzip, by zlib.
package enum Gzip {
    private static let bufferBytes = 64 << 10

    package static func compress(_ bytes: [UInt8]) throws(SimulatorError) -> [UInt8] {
        try compress(chunks: CollectionOfOne(bytes))
    }

    /// Compresses chunks that need not be in memory all at once.
    ///
    /// - Parameter chunks: What is compressed, one after the other.
    /// - Returns: One gzip stream.
    /// - Throws: ``SimulatorError`` when zlib fails, or a chunk has 4 GiB or more.
    package static func compress(chunks: some Sequence<[UInt8]>) throws(SimulatorError) -> [UInt8] {
        var stream = z_stream()
        guard castile_gzip_init(&stream) == Z_OK else { throw SimulatorError(.cannotCompress, "zlib cannot start a gzip stream") }
        defer { deflateEnd(&stream) }
        var output: [UInt8] = []
        for chunk in chunks { try deflate(chunk, Z_NO_FLUSH, &stream, into: &output) }
        try deflate([], Z_FINISH, &stream, into: &output)
        return output
    }

    private static func deflate(
        _ chunk: [UInt8],
        _ flush: Int32,
        _ stream: inout z_stream,
        into output: inout [UInt8]
    ) throws(SimulatorError) {
        guard let length = UInt32(exactly: chunk.count) else {
            throw SimulatorError(.cannotCompress, "\(chunk.count) bytes are too many to be compressed at once")
        }
        var input = chunk
        var status = Z_OK
        input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = length
            repeat {
                output += [UInt8](unsafeUninitializedCapacity: bufferBytes) { buffer, count in
                    stream.next_out = buffer.baseAddress
                    stream.avail_out = UInt32(buffer.count)
                    status = CZlib.deflate(&stream, flush)
                    count = buffer.count - Int(stream.avail_out)
                }
            } while stream.avail_out == 0 && status == Z_OK
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
            throw SimulatorError(.cannotCompress, "zlib stopped with status \(status)")
        }
    }
}
