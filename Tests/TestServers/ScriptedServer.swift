import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
package import Simulators
import Synchronization

/// A real server on loopback that does to each request what the test says, byte by byte.
package final class ScriptedServer: Sendable {
    package let port: Int
    private let received: Received

    private init(port: Int, received: Received) {
        self.port = port
        self.received = received
    }

    /// The requests so far, in order.
    package var requests: [ReceivedRequest] { received.all }

    /// Starts a server on a free port, lends it, and stops it.
    ///
    /// - Parameters:
    ///   - certificate: For TLS; nil speaks plain HTTP.
    ///   - reply: What to do with a request, given how many came before it.
    ///   - body: Uses the server.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws.
    package static func run<Result>(
        certificate: SelfMadeCertificate? = nil,
        reply: @escaping @Sendable (ReceivedRequest, Int) -> Reply,
        _ body: (ScriptedServer) async throws -> Result
    ) async throws -> Result {
        let received = Received()
        let context = try certificate.map { try NIOSSLContext(configuration: $0.serverConfiguration()) }
        return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                received.add(channel)
                return channel.eventLoop.makeCompletedFuture {
                    if let context { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context)) }
                    try channel.pipeline.syncOperations.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try channel.pipeline.syncOperations.addHandler(ReplyHandler(received: received, reply: reply))
                }
            }
            .withFreePort { port in
                try await body(ScriptedServer(port: port, received: received))
            } end: {
                for connection in received.connections { try? await connection.close() }
            }
    }
}

/// What a server has seen.
final class Received: Sendable {
    private let state = Mutex((requests: [ReceivedRequest](), connections: [any Channel]()))

    var all: [ReceivedRequest] { state.withLock { $0.requests } }
    var connections: [any Channel] { state.withLock { $0.connections } }

    func add(_ channel: any Channel) {
        state.withLock { $0.connections.append(channel) }
    }

    /// Notes a request and says how many came before.
    func add(_ request: ReceivedRequest) -> Int {
        state.withLock { state in
            state.requests.append(request)
            return state.requests.count - 1
        }
    }
}
