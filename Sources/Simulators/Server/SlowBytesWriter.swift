import HTTPTypes
import HummingbirdCore
import NIOCore

/// Lets a body through byte by byte, with a pause after each.
struct SlowBytesWriter: ResponseBodyWriter {
    var next: any ResponseBodyWriter
    var pause: Duration
    var clock: any Clock<Duration> & Sendable

    @concurrent
    mutating func write(_ buffer: ByteBuffer) async throws {
        for byte in buffer.readableBytesView {
            try await next.write(ByteBuffer(bytes: [byte]))
            try await clock.sleep(for: pause)
        }
    }

    @concurrent
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await next.finish(trailingHeaders)
    }
}
