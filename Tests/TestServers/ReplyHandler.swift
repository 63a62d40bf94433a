import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Collects each request and plays the reply.
final class ReplyHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    private let received: Received
    private let reply: @Sendable (ReceivedRequest, Int) -> Reply
    private var current: ReceivedRequest?

    init(received: Received, reply: @escaping @Sendable (ReceivedRequest, Int) -> Reply) {
        self.received = received
        self.reply = reply
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            let headers = head.headers.map { (name: $0.name, value: $0.value) }
            current = ReceivedRequest(method: head.method.rawValue, target: head.uri, headers: headers, body: [])
        case .body(let buffer):
            current?.body.append(contentsOf: buffer.readableBytesView)
        case .end:
            guard let request = current else { return }
            let number = received.add(request)
            for step in reply(request, number).steps { play(step, context) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func play(_ step: Reply.Step, _ context: ChannelHandlerContext) {
        switch step {
        case .bytes(let bytes):
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        case .unencrypted(let bytes):
            let encryption = try? context.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
            encryption?.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
        case .endless(let bytes):
            // Small writes never fill the socket, so they would call each other without end.
            let times = max(1, (64 << 10) / max(1, bytes.count))
            Self.repeatWrite(ByteBuffer(bytes: Array(repeatElement(bytes, count: times).joined())), to: context.channel)
        case .drip(let bytes, let milliseconds):
            Self.drip(bytes[...], then: bytes, every: .milliseconds(milliseconds), to: context.channel)
        case .close:
            context.close(promise: nil)
        case .reset:
            let channel = context.channel
            (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
                .whenComplete { _ in channel.close(promise: nil) }
        case .silence:
            break
        }
    }

    private static func drip(_ rest: ArraySlice<UInt8>, then bytes: [UInt8], every pause: TimeAmount, to channel: any Channel) {
        guard let byte = rest.first ?? bytes.first else { return }
        channel.writeAndFlush(ByteBuffer(bytes: [byte])).whenSuccess {
            channel.eventLoop.scheduleTask(in: pause) {
                drip(rest.isEmpty ? bytes[...].dropFirst() : rest.dropFirst(), then: bytes, every: pause, to: channel)
            }
        }
    }

    private static func repeatWrite(_ buffer: ByteBuffer, to channel: any Channel) {
        channel.writeAndFlush(buffer).whenSuccess { repeatWrite(buffer, to: channel) }
    }
}
