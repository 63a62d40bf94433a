import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("The transport over real connections", .timeLimit(.minutes(10)))
struct TransportTests {
    @Test("sends method, path, header fields and body, and hands back status, header fields and body")
    func echo() async throws {
        try await ScriptedServer.run(
            reply: { request, _ in
                .text(request.body.isEmpty ? "nothing" : "got \(request.body.count)", status: 201, headers: [("X-Id", "7")])
            },
            { server in
                var request = server.request(.post, "/a/b?c=%20d")
                request.headerFields[.contentType] = "text/plain"
                let (response, body) = try await exchange(request, body: HTTPBody("grüße"))
                #expect(response.status.code == 201)
                #expect(response.headerFields.contains { $0.name.rawName == "X-Id" && $0.value == "7" })
                #expect(String(decoding: body, as: UTF8.self) == "got 7")
                let received = try #require(server.requests.first)
                #expect(received.method == "POST" && received.target == "/a/b?c=%20d")
                #expect(received[header: "Content-Type"] == "text/plain" && received[header: "Content-Length"] == "7")
                #expect(received[header: "Accept-Encoding"] == "identity")
            }
        )
    }

    @Test("says Content-Length: 0 for a POST without a body, as HTTP.sys demands")
    func emptyPost() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("ok") }) { server in
            _ = try await exchange(server.request(.post))
            _ = try await exchange(server.request(.post), body: HTTPBody())
            #expect(server.requests.map { $0[header: "Content-Length"] } == ["0", "0"])
        }
    }

    @Test("sends a stream with a known length as it is, and one without in chunks")
    func streams() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("ok") }) { server in
            func stream() -> AsyncStream<[UInt8]> {
                AsyncStream { continuation in
                    for number in 0..<5 { continuation.yield([UInt8(number)]) }
                    continuation.finish()
                }
            }
            _ = try await exchange(server.request(.post), body: HTTPBody(length: 5, stream: stream()))
            _ = try await exchange(server.request(.post), body: HTTPBody(length: nil, stream: stream()))
            #expect(server.requests.map(\.body) == [[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]])
            #expect(server.requests[0][header: "Content-Length"] == "5")
            #expect(server.requests[1][header: "Transfer-Encoding"] == "chunked")
        }
    }

    @Test("hands out the first bytes of a body while the rest has not come")
    func streaming() async throws {
        try await ScriptedServer.run(
            reply: { _, _ in Reply([.bytes(Reply.head(200, [("Content-Length", "10")]) + Array("first".utf8)), .silence]) },
            { server in
                try await AsyncHTTPClientTransport.withTransport { transport in
                    let (_, body) = try await transport.send(server.request(), body: nil, timeout: .seconds(20))
                    #expect(body.length == 10 && !body.isReplayable)
                    var iterator = body.makeAsyncIterator()
                    #expect(try await iterator.next() == Array("first".utf8))
                }
            }
        )
    }

    @Test("keeps one connection for exchanges one after the other, also after errors of the service")
    func reuse() async throws {
        try await ScriptedServer.run(reply: { _, number in .text("\(number)", status: number == 1 ? 500 : 200) }) { server in
            try await AsyncHTTPClientTransport.withTransport(
                configuration: .init(limits: .init(connectionsPerHost: 1))
            ) { transport in
                for number in 0..<5 {
                    let (_, body) = try await transport.send(server.request(), body: nil, timeout: .seconds(20))
                    #expect(try await body.collect(upTo: 100) == Array("\(number)".utf8))
                }
            }
        }
    }

    @Test(
        "refuses what is no absolute URL, or holds credentials, before anything is sent",
        arguments: [
            HTTPRequest(method: .get, scheme: nil, authority: "a", path: "/"),
            HTTPRequest(method: .get, scheme: "ftp", authority: "a", path: "/"),
            HTTPRequest(method: .get, scheme: "http", authority: nil, path: "/"),
            HTTPRequest(method: .get, scheme: "http", authority: "user:pass@a", path: "/"),
            HTTPRequest(method: .get, scheme: "http", authority: "a:99999", path: "/"),
            HTTPRequest(method: .get, scheme: "http", authority: "a:\u{301}99", path: "/"),
            HTTPRequest(method: .get, scheme: "http", authority: "a", path: "no-slash"),
            HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/a b"),
            HTTPRequest(method: .get, scheme: "http", authority: "a", path: "/a\r\nX: y"),
            HTTPRequest(method: .get, scheme: "http", authority: "a/b", path: "/"),
        ]
    )
    func invalidRequests(request: HTTPRequest) async {
        let error = await failure(request)
        #expect(error?.code == .invalidRequest)
        #expect(error?.mayHaveReachedServer == false)
        #expect(error?.description.contains("pass@") == false)
    }

    @Test("cannot be used after it was shut down")
    func shutDown() async throws {
        let transport = try AsyncHTTPClientTransport()
        try await transport.shutdown()
        try await transport.shutdown()
        await #expect(throws: ServiceClientError.self) {
            _ = try await transport.send(
                HTTPRequest(method: .get, scheme: "http", authority: "127.0.0.1:9", path: "/"),
                body: nil,
                timeout: .seconds(1)
            )
        }
    }
}
