import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("Servers that misbehave", .timeLimit(.minutes(10)))
struct MisbehaviourTests {
    private func error(
        from steps: [Reply.Step],
        configuration: TransportConfiguration = .init(),
        timeout: Duration = .seconds(120)
    ) async throws -> (error: ServiceClientError, endpoint: String) {
        try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
            let error = await failure(server.request(), configuration: configuration, timeout: timeout)
            return (try #require(error), "127.0.0.1:\(server.port)")
        }
    }

    @Test("a closed port is unreachable, named with host and port, and nothing reached a server")
    func refused() async throws {
        let port = try await ScriptedServer.run(reply: { _, _ in .text("") }) { $0.port }
        let error = try #require(await failure(HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:\(port)", path: "/")))
        #expect(error.code == .unreachable)
        #expect(!error.mayHaveReachedServer)
        #expect(error.description.contains("127.0.0.1:\(port)") && error.description.contains("firewall"))
    }

    @Test("an unknown host name is unreachable and named")
    func unknownHost() async throws {
        let error = try #require(await failure(HTTPRequest(method: .get, scheme: "http", authority: "no-such-host.invalid", path: "/")))
        #expect(error.code == .unreachable)
        #expect(error.description.contains("no-such-host.invalid"))
    }

    @Test("a connection that ends before the answer is closed, and the request may have arrived")
    func closedBeforeAnswer() async throws {
        for step in [Reply.Step.close, .reset] {
            let (error, endpoint) = try await error(from: [step])
            #expect(error.code == .connectionClosed)
            #expect(error.mayHaveReachedServer && error.endpoint == endpoint)
        }
    }

    @Test("half a body is a truncated response")
    func halfBody() async throws {
        let head = Reply.head(200, [("Content-Length", "100")]) + Array("half".utf8)
        let chunked = Reply.head(200, [("Transfer-Encoding", "chunked")]) + Array("5\r\nhello\r\n".utf8)
        for steps in [[Reply.Step.bytes(head), .close], [.bytes(chunked), .close], [.bytes(head), .reset]] {
            #expect(try await error(from: steps).error.code == .truncatedResponse)
        }
    }

    @Test("what is not HTTP is an invalid response")
    func noHTTP() async throws {
        #expect(try await error(from: [.bytes(Array("220 mail ready\r\n\r\n".utf8)), .close]).error.code == .invalidResponse)
    }

    @Test("a status below 100 is an invalid response, with a body or without", arguments: ["000", "099"])
    func impossibleStatus(status: String) async throws {
        for rest in ["\r\n", "Content-Length: 0\r\n\r\n", "Content-Length: 4\r\n\r\nbody"] {
            let steps: [Reply.Step] = [.bytes(Array("HTTP/1.1 \(status) Odd\r\n\(rest)".utf8)), .close]
            #expect(try await error(from: steps).error.code == .invalidResponse)
            try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
                let streamed = HTTPBody(length: nil, stream: AsyncStream<[UInt8]> { $0.finish() })
                #expect(await failure(server.request(.post), body: streamed)?.code == .invalidResponse)
            }
        }
    }

    @Test("an endless body stops at the limit, which the error names")
    func endless() async throws {
        let (error, _) = try await error(
            from: [.bytes(Reply.head()), .endless([UInt8](repeating: 65, count: 4_096))],
            configuration: .init(limits: .init(responseBytes: 100_000))
        )
        #expect(error.code == .responseTooLarge)
        #expect(error.setting == .init(name: "limits.responseBytes", value: "100000 bytes"))
    }

    @Test("a length above the limit is refused before the body is read")
    func longLength() async throws {
        let (error, _) = try await error(
            from: [.bytes(Reply.head(200, [("Content-Length", "100001")])), .silence],
            configuration: .init(limits: .init(responseBytes: 100_000))
        )
        #expect(error.code == .responseTooLarge)
        #expect(error.message.contains("100001"))
    }

    @Test("an answer in an encoding that was not asked for is an invalid response")
    func unknownEncoding() async throws {
        let (error, _) = try await error(from: [.bytes(Reply.head(200, [("Content-Encoding", "br"), ("Content-Length", "0")]))])
        #expect(error.code == .invalidResponse)
    }

    @Test("a server that never answers, or stops within the body, meets the timeout of the whole exchange")
    func requestTimeout() async throws {
        let half = Reply.head(200, [("Content-Length", "100")]) + Array("half".utf8)
        for steps in [[Reply.Step.silence], [.bytes(half), .silence]] {
            let (error, _) = try await error(from: steps, timeout: .milliseconds(80))
            #expect(error.code == .timedOut)
            #expect(error.setting == .init(name: "timeout", value: "0.08 seconds"))
            #expect(error.description.contains("raise timeout."))
        }
    }

    @Test("a server that stops sending meets the idle timeout")
    func idleTimeout() async throws {
        let half = Reply.head(200, [("Content-Length", "100")]) + Array("half".utf8)
        for steps in [[Reply.Step.silence], [.bytes(half), .silence]] {
            let (error, _) = try await error(from: steps, configuration: .init(timeouts: .init(idleRead: .milliseconds(80))))
            #expect(error.code == .timedOut)
            #expect(error.setting?.name == "timeouts.idleRead")
        }
    }

    @Test("cancelling the task stops the exchange, in the head as in the body")
    func cancellation() async throws {
        let half = Reply.head(200, [("Content-Length", "100")]) + Array("half".utf8)
        for steps in [[Reply.Step.silence], [.bytes(half), .silence]] {
            let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
            try await ScriptedServer.run(
                reply: { _, _ in
                    arrival.yield()
                    return Reply(steps)
                },
                { server in
                    let task = Task { await failure(server.request()) }
                    for await _ in arrived { break }
                    task.cancel()
                    #expect(await task.value?.code == .cancelled)
                }
            )
        }
    }
}
