import HTTPTypes
import HummingbirdCore
import NIOCore

/// Lets the first bytes of a body through, then fails, which makes the server close the connection.
struct HalfBodyWriter: ResponseBodyWriter {
    struct Cut: Error {}

    var next: any ResponseBodyWriter
    var remaining: Int

    @concurrent
    mutating func write(_ buffer: ByteBuffer) async throws {
        let part = buffer.getSlice(at: buffer.readerIndex, length: min(remaining, buffer.readableBytes)) ?? ByteBuffer()
        remaining -= part.readableBytes
        try await next.write(part)
        if remaining == 0 { throw Cut() }
    }

    @concurrent
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        throw Cut()
    }
}
