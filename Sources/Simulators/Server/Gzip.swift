import CZlib

/// gzip of whole bytes, by zlib.
package enum Gzip {
    package static func compress(_ bytes: [UInt8]) throws(SimulatorError) -> [UInt8] {
        var stream = z_stream()
        guard castile_gzip_init(&stream) == Z_OK else { throw SimulatorError(.cannotCompress, "zlib cannot start a gzip stream") }
        defer { deflateEnd(&stream) }
        guard let length = UInt32(exactly: bytes.count) else {
            throw SimulatorError(.cannotCompress, "a body of \(bytes.count) bytes is too long to be compressed at once")
        }
        var input = bytes
        let bound = Int(deflateBound(&stream, UInt(length)))
        var status = Z_OK
        let output = input.withUnsafeMutableBufferPointer { input in
            [UInt8](unsafeUninitializedCapacity: bound) { output, count in
                stream.next_in = input.baseAddress
                stream.avail_in = length
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(clamping: output.count)
                status = deflate(&stream, Z_FINISH)
                count = Int(stream.total_out)
            }
        }
        guard status == Z_STREAM_END else { throw SimulatorError(.cannotCompress, "zlib stopped with status \(status)") }
        return output
    }
}
