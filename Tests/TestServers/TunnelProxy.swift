import NIOCore
import NIOPosix
import Synchronization

/// A real HTTP proxy on loopback that opens every connection it is asked for by `CONNECT`, and passes on what comes.
package final class TunnelProxy: Sendable {
    package let port: Int
    private let state: Opened

    private init(port: Int, state: Opened) {
        self.port = port
        self.state = state
    }

    /// What it was sent before each tunnel, in order.
    package var heads: [String] { state.heads.withLock { $0 } }

    /// Starts a proxy on a free port, lends it, and stops it.
    ///
    /// - Parameter body: Uses the proxy.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    package static func run<Result>(_ body: (TunnelProxy) async throws -> Result) async throws -> Result {
        let state = Opened()
        return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(TunnelHandler(state)) }
            }
            .withFreePort { port in try await body(TunnelProxy(port: port, state: state)) }
    }
}

/// What a proxy has seen.
private final class Opened: Sendable {
    let heads = Mutex<[String]>([])
}

/// One connection to the proxy: reads the head, opens the tunnel, passes on.
private final class TunnelHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let state: Opened
    private var head = ""
    private var server: (any Channel)?

    init(_ state: Opened) { self.state = state }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if let server { return server.writeAndFlush(unwrapInboundIn(data), promise: nil) }
        head += String(buffer: unwrapInboundIn(data))
        guard head.hasSuffix("\r\n\r\n") else { return }
        state.heads.withLock { $0.append(head) }
        let place = head.split(separator: " ").dropFirst().first?.split(separator: ":") ?? []
        guard head.hasPrefix("CONNECT "), place.count == 2, let port = Int(place[1]) else { return context.close(promise: nil) }
        let client = context.channel
        ClientBootstrap(group: context.eventLoop)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(PassingOn(to: client)) }
            }
            .connect(host: String(place[0]), port: port)
            .assumeIsolated()
            .whenComplete { result in
                guard case .success(let server) = result else { return client.close(promise: nil) }
                self.server = server
                client.writeAndFlush(ByteBuffer(string: "HTTP/1.1 200 Connected\r\n\r\n"), promise: nil)
            }
    }

    func channelInactive(context: ChannelHandlerContext) { server?.close(promise: nil) }
}

/// Passes on what a server sends, and its end.
private final class PassingOn: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let client: any Channel

    init(to client: any Channel) { self.client = client }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        client.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { client.close(promise: nil) }
}
