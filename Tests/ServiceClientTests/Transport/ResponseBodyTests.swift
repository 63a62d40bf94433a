import HTTPTypes
import NIOCore
import Synchronization
import TestServers
import Testing

@testable import ServiceClient

@Suite("The body of an answer", .timeLimit(.minutes(10)))
struct ResponseBodyTests {
    private static let half = Reply.head(200, [("Content-Length", "100")]) + Array("half".utf8)

    private let oneConnection = TransportConfiguration(limits: .init(connectionsPerHost: 1))

    private func stream() -> HTTPBody {
        HTTPBody(
            length: nil,
            stream: AsyncStream { continuation in
                continuation.yield([1])
                continuation.finish()
            }
        )
    }

    @Test("that came in one piece can be read once, as any other")
    func readOnce() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("small") }) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let (_, body) = try await transport.send(server.request(), body: nil, timeout: .seconds(60))
                #expect(body.length == 5 && !body.isReplayable)
                #expect(try await body.collect(upTo: 5) == Array("small".utf8))
                let error = await #expect(throws: ServiceClientError.self) { _ = try await body.collect(upTo: 5) }
                #expect(error?.code == .bodyAlreadyRead)
                let again = await #expect(throws: ServiceClientError.self) { for try await _ in body {} }
                #expect(again?.code == .bodyAlreadyRead)
            }
        }
    }

    @Test("that nobody reads and nobody has any more gives its connection back")
    func dropped() async throws {
        try await ScriptedServer.run(reply: { _, number in number == 0 ? Reply([.bytes(Self.half), .silence]) : .text("ok") }) { server in
            try await AsyncHTTPClientTransport.withTransport(configuration: oneConnection) { transport in
                _ = try await transport.send(server.request(), body: nil, timeout: .seconds(600))
                let (_, body) = try await transport.send(server.request(), body: nil, timeout: .seconds(600))
                #expect(try await body.collect(upTo: 10) == Array("ok".utf8))
            }
        }
    }

    @Test("is under the time limit also while nobody reads it")
    func unreadDeadline() async throws {
        try await ScriptedServer.run(
            reply: { request, _ in request.target == "/half" ? Reply([.bytes(Self.half), .silence]) : .text("ok") },
            { server in
                try await AsyncHTTPClientTransport.withTransport(configuration: oneConnection) { transport in
                    let slow = try await half(of: server, transport)
                    // The second exchange gets the connection when the first one's time is up.
                    let (_, body) = try await transport.send(server.request(), body: nil, timeout: .seconds(600))
                    #expect(try await body.collect(upTo: 10) == Array("ok".utf8))
                    let error = await #expect(throws: ServiceClientError.self) { _ = try await slow.collect(upTo: 100) }
                    #expect(error?.code == .timedOut && error?.setting?.name == "timeout")
                }
            }
        )
    }

    /// The body of an answer that stops halfway, with as little time for all of it as lets the head come.
    private func half(of server: ScriptedServer, _ transport: AsyncHTTPClientTransport) async throws -> HTTPBody {
        for milliseconds in [80, 800, 8_000] {
            let answer = try? await transport.send(server.request(.get, "/half"), body: nil, timeout: .milliseconds(milliseconds))
            if let answer { return answer.1 }
        }
        return try await transport.send(server.request(.get, "/half"), body: nil, timeout: .seconds(80)).1
    }

    @Test("of a request that was streamed is read under the same limits")
    func streamedRequests() async throws {
        let endless: [Reply.Step] = [.bytes(Reply.head()), .endless([UInt8](repeating: 65, count: 4_096))]
        let cases: [([Reply.Step], Duration, ServiceClientError.Code)] = [
            ([.bytes(Self.half), .close], .seconds(60), .truncatedResponse),
            ([.bytes(Self.half), .silence], .milliseconds(80), .timedOut),
            ([.silence], .milliseconds(80), .timedOut),
            (endless, .seconds(60), .responseTooLarge),
        ]
        for (steps, timeout, code) in cases {
            try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
                let configuration = TransportConfiguration(limits: .init(responseBytes: 100_000))
                let error = await failure(server.request(.post), body: stream(), configuration: configuration, timeout: timeout)
                #expect(error?.code == code)
            }
        }
    }

    @Test("of a request that was streamed is handed out while it comes, and cancelled with its reader")
    func streamedCancellation() async throws {
        try await ScriptedServer.run(reply: { _, _ in Reply([.bytes(Self.half), .silence]) }) { server in
            try await AsyncHTTPClientTransport.withTransport(configuration: oneConnection) { transport in
                let (_, body) = try await transport.send(server.request(.post), body: stream(), timeout: .seconds(600))
                let (arrived, arrival) = AsyncStream.makeStream(of: [UInt8].self)
                let reading = Task { for try await chunk in body { arrival.yield(chunk) } }
                for await chunk in arrived {
                    #expect(chunk == Array("half".utf8))
                    break
                }
                reading.cancel()
                let error = await #expect(throws: ServiceClientError.self) { try await reading.value }
                #expect(error?.code == .cancelled)
                #expect(transport.isIdle)
            }
        }
    }

    @Test("makes its connection wait when much is unread, and lets it go on when all is taken")
    func backPressure() async throws {
        let buffer = try await makeBuffer(limit: 1 << 30)
        let part = ByteBuffer(repeating: 65, count: ResponseBuffer.mostBytes / 2)
        #expect(try buffer.append(part))
        #expect(try !buffer.append(part))
        let goneOn = Mutex(0)
        buffer.whenEmptied { goneOn.withLock { $0 += 1 } }
        #expect(goneOn.withLock { $0 } == 0)
        #expect(try await buffer.take()?.count == 2)
        #expect(goneOn.withLock { $0 } == 1)
        #expect(try buffer.append(part))
        buffer.stop(CancellationError())
        buffer.whenEmptied { goneOn.withLock { $0 += 1 } }
        #expect(goneOn.withLock { $0 } == 2)
    }

    @Test("hands out what came before it broke off, and then says why, again and again")
    func brokenOff() async throws {
        let buffer = try await makeBuffer(limit: 10)
        #expect(try buffer.append(ByteBuffer(string: "12345")))
        #expect(throws: ServiceClientError.self) { _ = try buffer.append(ByteBuffer(string: "678901")) }
        buffer.finish(.success(()))
        #expect(buffer.whole() == nil)
        #expect(try await buffer.take() == [ByteBuffer(string: "12345")])
        for _ in 0..<2 {
            let error = await #expect(throws: ServiceClientError.self) { _ = try await buffer.take() }
            #expect(error?.code == .responseTooLarge)
        }
    }

    @Test("joins small parts to chunks, and leaves large ones as they are")
    func chunks() async throws {
        let buffer = try await makeBuffer(limit: 1 << 30)
        for size in [10, 20, 1 << 16, 30, (1 << 16) + 1, 40] { _ = try buffer.append(ByteBuffer(repeating: 65, count: size)) }
        buffer.finish(.success(()))
        let next = ResponseBodyReader(buffer).chunks()
        var sizes: [Int] = []
        while let chunk = try await next() { sizes.append(chunk.count) }
        #expect(sizes == [30, 1 << 16, 30, (1 << 16) + 1, 40])
    }

    private func makeBuffer(limit: Int) async throws -> ResponseBuffer {
        let target = try RequestTarget(scheme: "http", authority: "a", path: "/")
        let configuration = TransportConfiguration(limits: .init(responseBytes: limit))
        let deadline = ContinuousClock.now + .seconds(600)
        let exchange = Exchange(target: target, timeout: .seconds(600), deadline: deadline, configuration: configuration)
        return ResponseBuffer(exchange: exchange, pass: try await ConnectionGate(limit: 1).enter(target.origin, until: deadline))
    }
}
