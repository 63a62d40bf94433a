import NIOCore
import NIOHTTP1

/// Says gzip where an answer says x-gzip, which is the same (RFC 9110, section 8.4.1.3); the layer that decompresses knows only the one.
final class GzipAlias: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias InboundOut = HTTPClientResponsePart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), head.headers["Content-Encoding"].map({ $0.lowercased() }) == ["x-gzip"] else {
            return context.fireChannelRead(data)
        }
        head.headers.replaceOrAdd(name: "Content-Encoding", value: "gzip")
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}

@available(*, unavailable)
extension GzipAlias: Sendable {}
