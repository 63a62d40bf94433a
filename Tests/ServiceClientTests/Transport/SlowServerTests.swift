import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("Servers that are slow on purpose", .timeLimit(.minutes(10)))
struct SlowServerTests {
    @Test("a server that drips bytes never idles, and meets the timeout of the whole exchange")
    func drippingBody() async throws {
        let steps: [Reply.Step] = [.bytes(Reply.head(200, [("Content-Length", "1000000")])), .drip([65], milliseconds: 5)]
        try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
            let error = await failure(
                server.request(),
                configuration: .init(timeouts: .init(idleRead: .seconds(20))),
                timeout: .milliseconds(300)
            )
            #expect(error?.code == .timedOut)
            #expect(error?.setting == .init(name: "timeout", value: "0.3 seconds"))
            #expect(error?.description.contains("127.0.0.1:\(server.port)") == true)
        }
    }

    @Test("a head that comes byte by byte without an end meets the same timeout")
    func drippingHead() async throws {
        let head = Array("HTTP/1.1 200 OK\r\nX-Field: ".utf8)
        try await ScriptedServer.run(reply: { _, _ in Reply([.bytes(head), .drip([65], milliseconds: 5)]) }) { server in
            let error = await failure(server.request(), timeout: .milliseconds(300))
            #expect(error?.code == .timedOut)
            #expect(error?.setting == .init(name: "timeout", value: "0.3 seconds"))
        }
    }

    @Test("a server that never answers the TLS handshake is waited for as long as for a connection")
    func silentHandshake() async throws {
        try await SilentServer.run { port in
            let request = HTTPRequest(method: .get, scheme: "https", authority: "127.0.0.1:\(port)", path: "/")
            let error = await failure(request, configuration: .init(timeouts: .init(connect: .milliseconds(100))))
            #expect(error?.code == .timedOut && error?.mayHaveReachedServer == false)
            #expect(error?.setting == .init(name: "timeouts.connect", value: "0.1 seconds"))
            #expect(error?.advice?.contains("timeouts.connect") == true)
        }
    }

    @Test("the longest timeout there is waits for a streamed request, and for a connection")
    func longestTimeout() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("ok") }) { server in
            let configuration = TransportConfiguration(limits: .init(connectionsPerHost: 1))
            try await AsyncHTTPClientTransport.withTransport(configuration: configuration) { transport in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<4 {
                        group.addTask {
                            let stream = AsyncStream<[UInt8]> { continuation in
                                continuation.yield([1])
                                continuation.finish()
                            }
                            let body = HTTPBody(length: 1, stream: stream)
                            let (_, answer) = try await transport.send(server.request(.post), body: body, timeout: .seconds(Int64.max))
                            #expect(try await answer.collect(upTo: 100) == Array("ok".utf8))
                        }
                    }
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test("chunks of one byte each are counted like any others")
    func tinyChunks() async throws {
        let steps: [Reply.Step] = [.bytes(Reply.head(200, [("Transfer-Encoding", "chunked")])), .endless(Array("1\r\nA\r\n".utf8))]
        try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
            let error = await failure(
                server.request(),
                configuration: .init(limits: .init(responseBytes: 5_000)),
                timeout: .seconds(500)
            )
            #expect(error?.code == .responseTooLarge)
            #expect(error?.setting == .init(name: "limits.responseBytes", value: "5000 bytes"))
        }
    }

    @Test("an endless head is an invalid response, not endless memory", arguments: ["X-Field: ", "X-Field: value\r\n"])
    func endlessHead(field: String) async throws {
        let flood = field.hasSuffix("\n") ? field : String(repeating: "x", count: 1_000)
        let start = Array("HTTP/1.1 200 OK\r\n\(field)".utf8)
        try await ScriptedServer.run(reply: { _, _ in Reply([.bytes(start), .endless(Array(flood.utf8))]) }) { server in
            let error = await failure(server.request())
            #expect(error?.code == .invalidResponse, "\(String(describing: error))")
        }
    }
}
