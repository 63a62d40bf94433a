import NIOCore

/// Makes the flushes of one turn of the event loop one flush.
///
/// Head and body of a small request are then written by one system call, travel in one packet, and wake the server once.
final class FlushGatherer: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Where to flush; nil while nothing waits for it.
    private var waiting: ChannelHandlerContext?

    func flush(context: ChannelHandlerContext) {
        guard waiting == nil else { return }
        waiting = context
        context.eventLoop.assumeIsolated().execute { self.flushWaiting() }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        flushWaiting()
        context.close(mode: mode, promise: promise)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        waiting = nil
    }

    private func flushWaiting() {
        waiting.take()?.flush()
    }
}

@available(*, unavailable)
extension FlushGatherer: Sendable {}
