import NIOCore
import NIOHTTP1

/// Refuses an answer whose status is below 100, which is none (RFC 9110, section 15).
///
/// AsyncHTTPClient takes it for an interim answer, and ends the process at the body that follows.
final class StatusCheck: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    private var hasRefused = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
            hasRefused = true
            context.fireErrorCaught(HTTPParserError.invalidStatus)
            context.close(promise: nil)
        }
        if !hasRefused { context.fireChannelRead(data) }
    }
}

@available(*, unavailable)
extension StatusCheck: Sendable {}
