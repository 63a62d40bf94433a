import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("Redirects", .timeLimit(.minutes(10)))
struct RedirectTests {
    private func redirect(_ status: Int, _ location: String) -> Reply { .answer(status, headers: [("Location", location)]) }

    @Test("are refused by default, without showing the query of the target")
    func refused() async throws {
        try await ScriptedServer.run(reply: { _, _ in redirect(302, "https://login.example/sign-in?token=abc") }) { server in
            let error = try #require(await failure(server.request()))
            #expect(error.code == .redirectRefused)
            #expect(error.description.contains("https://login.example/sign-in"))
            #expect(!error.description.contains("abc"))
            #expect(server.requests.count == 1)
        }
    }

    @Test("are followed within one origin when allowed, and 307 keeps method and body")
    func followed() async throws {
        try await ScriptedServer.run(reply: { request, _ in request.target == "/new?x=1" ? .text("there") : redirect(307, "/new?x=1") }) {
            server in
            var request = server.request(.post, "/old")
            request.headerFields[.authorization] = "Basic abc"
            let (_, body) = try await exchange(
                request,
                body: HTTPBody("data"),
                configuration: .init(redirects: .sameOrigin(maximum: 3))
            )
            #expect(String(decoding: body, as: UTF8.self) == "there")
            #expect(server.requests.map(\.body) == [Array("data".utf8), Array("data".utf8)])
            #expect(server.requests[1][header: "Authorization"] == "Basic abc")
        }
    }

    @Test("303 becomes a GET without a body, and a relative target is resolved")
    func seeOther() async throws {
        try await ScriptedServer.run(reply: { request, _ in request.target == "/a/result" ? .text("ok") : redirect(303, "result") }) {
            server in
            _ = try await exchange(
                server.request(.post, "/a/form"),
                body: HTTPBody("data"),
                configuration: .init(redirects: .sameOrigin(maximum: 1))
            )
            #expect(server.requests.map(\.method) == ["POST", "GET"])
            #expect(server.requests[1].body.isEmpty)
        }
    }

    @Test(
        "lead where RFC 3986 resolves them to",
        arguments: [
            ("?page=2", "/dir/sub/r?page=2"), ("../up", "/dir/up"), ("", "/dir/sub/r?page=1"), ("#top", "/dir/sub/r?page=1"),
            ("/sso/login?goto=https://ips.example/x", "/sso/login?goto=https://ips.example/x"), ("./a:b", "/dir/sub/a:b"),
        ]
    )
    func relative(location: String, target: String) async throws {
        try await ScriptedServer.run(reply: { _, number in number == 0 ? redirect(302, location) : .text("there") }) { server in
            _ = try await exchange(
                server.request(.get, "/dir/sub/r?page=1"),
                configuration: .init(redirects: .sameOrigin(maximum: 1))
            )
            #expect(server.requests.map(\.target) == ["/dir/sub/r?page=1", target])
        }
    }

    @Test(
        "to what is no URL of http or https show it, unless it may hold a password",
        arguments: [
            ("mailto:help%20me?token=abc", "leads to “mailto:help%20me”, which is no URL of http or https"),
            ("https:///x", "leads to “https:///x”, which"), ("ftp://ann:abc@ftp.example/", "leads to “…@…”, which"),
        ]
    )
    func noURL(location: String, message: String) async throws {
        try await ScriptedServer.run(reply: { _, _ in redirect(302, location) }) { server in
            let error = try #require(await failure(server.request(), configuration: .init(redirects: .sameOrigin(maximum: 1))))
            #expect(error.code == .redirectRefused)
            #expect(error.message.contains("a redirect (302) that \(message)"), "\(error)")
            #expect(!error.description.contains("abc"))
        }
    }

    @Test("307 cannot be followed with a body that can be read only once")
    func streamedBody() async throws {
        try await ScriptedServer.run(reply: { _, _ in redirect(307, "/new") }) { server in
            let stream = AsyncStream<[UInt8]> { continuation in
                continuation.yield([1])
                continuation.finish()
            }
            let error = await failure(
                server.request(.post),
                body: HTTPBody(length: 1, stream: stream),
                configuration: .init(redirects: .sameOrigin(maximum: 1))
            )
            #expect(error?.code == .redirectRefused)
            #expect(error?.message.hasSuffix("a redirect (307) that asks for the body again, which can be read only once") == true)
        }
    }

    @Test("never leave scheme, host or port, even when allowed")
    func otherOrigins() async throws {
        for location in ["http://localhost:1/", "https://127.0.0.1:1/", "//elsewhere.example/x", "http://127.0.0.1:1/x"] {
            try await ScriptedServer.run(reply: { _, _ in redirect(308, location) }) { server in
                let error = await failure(server.request(), configuration: .init(redirects: .sameOrigin(maximum: 3)))
                #expect(error?.code == .redirectRefused)
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test("end after as many as allowed; a 302 does not repeat a POST")
    func limits() async throws {
        try await ScriptedServer.run(reply: { _, _ in redirect(302, "/again") }) { server in
            let configuration = TransportConfiguration(redirects: .sameOrigin(maximum: 3))
            #expect(await failure(server.request(), configuration: configuration)?.code == .redirectRefused)
            #expect(server.requests.count == 4)
            #expect(await failure(server.request(.post), configuration: configuration)?.code == .redirectRefused)
            #expect(server.requests.count == 5)
        }
    }
}
