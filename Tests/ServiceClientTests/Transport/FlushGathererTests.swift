import NIOCore
import NIOEmbedded
import Testing

@testable import ServiceClient

@Suite("Gathering flushes", .timeLimit(.minutes(10)))
struct FlushGathererTests {
    /// Counts the flushes that come through.
    private final class Counter: ChannelOutboundHandler {
        typealias OutboundIn = ByteBuffer

        var flushes = 0

        func flush(context: ChannelHandlerContext) {
            flushes += 1
            context.flush()
        }
    }

    private let counter = Counter()
    private let channel = EmbeddedChannel()

    init() throws {
        try channel.pipeline.syncOperations.addHandlers([counter, FlushGatherer()])
        channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1), promise: nil)
    }

    @Test("what is written in one turn of the event loop is flushed once, in order")
    func once() throws {
        for turn in 1...2 {
            for text in ["head", "body"] { channel.writeAndFlush(ByteBuffer(string: text), promise: nil) }
            #expect(counter.flushes == turn - 1)
            channel.embeddedEventLoop.run()
            #expect(counter.flushes == turn)
            for text in ["head", "body"] { #expect(try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(string: text)) }
        }
        #expect(try channel.finish().isClean)
    }

    @Test("what waits is flushed before the channel is closed")
    func close() throws {
        channel.writeAndFlush(ByteBuffer(string: "last"), promise: nil)
        channel.close(promise: nil)
        #expect(try channel.readOutbound(as: ByteBuffer.self) == ByteBuffer(string: "last"))
        channel.embeddedEventLoop.run()
        #expect(counter.flushes == 1)
    }
}
