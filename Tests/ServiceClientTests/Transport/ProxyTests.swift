import HTTPTypes
import ServiceClient
import Simulators
import TestServers
import Testing

@Suite("A proxy on the way", .timeLimit(.minutes(10)))
struct ProxyTests {
    @Test("TLS goes through the proxy from end to end, and the pinned certificate is that of the server")
    func tunnel() async throws {
        let certificate = try SelfMadeCertificate()
        try await TunnelProxy.run { proxy in
            try await ScriptedServer.run(certificate: certificate, reply: { _, _ in .text("hello") }) { server in
                var configuration = TransportConfiguration(trust: .pinned(sha256: certificate.sha256))
                configuration.proxy = HTTPProxy(host: "127.0.0.1", port: proxy.port)
                let (_, body) = try await exchange(server.request(scheme: "https"), configuration: configuration)
                #expect(String(decoding: body, as: UTF8.self) == "hello")
                #expect(proxy.heads.map { $0.prefix { $0 != "\r\n" } } == ["CONNECT 127.0.0.1:\(server.port) HTTP/1.1"])

                configuration.trust = .pinned(sha256: try SelfMadeCertificate().sha256)
                let error = await failure(server.request(scheme: "https"), configuration: configuration)
                #expect(error?.code == .certificateChanged)
                #expect(proxy.heads.count == 2 && server.requests.count == 1)
            }
        }
    }

    @Test("The proxy is shown its user and password, and the server is not")
    func credentials() async throws {
        try await TunnelProxy.run { proxy in
            try await ScriptedServer.run(reply: { _, _ in .text("hello") }) { server in
                let configuration = TransportConfiguration(proxy: try HTTPProxy("http://ann:p%40ss@127.0.0.1:\(proxy.port)"))
                _ = try await exchange(server.request(), configuration: configuration)
                // ann:p@ss
                #expect(proxy.heads.first?.lowercased().contains("proxy-authorization: basic \("YW5uOnBAc3M=".lowercased())\r\n") == true)
                #expect(server.requests.first?.headers.contains { $0.name.lowercased() == "proxy-authorization" } == false)
            }
        }
    }

    @Test("A proxy that asks for a password, or refuses, is named, and the server surely got nothing", arguments: [407, 403, 502])
    func refusal(status: Int) async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("no", status: status) }) { proxy in
            let configuration = TransportConfiguration(proxy: HTTPProxy(host: "127.0.0.1", port: proxy.port))
            let request = HTTPRequest(method: .get, scheme: "https", authority: "service.example", path: "/")
            let error = await failure(request, configuration: configuration)
            #expect(error?.code == .proxyRefused && error?.mayHaveReachedServer == false)
            #expect(error?.description.contains("the proxy 127.0.0.1:\(proxy.port)") == true)
            #expect(error?.description.contains("a user and a password") == (status == 407))
            #expect(proxy.requests.map(\.target) == ["service.example:443"])
        }
    }

    @Test("A proxy that is not there is named in place of the server")
    func absent() async throws {
        let port = try await ScriptedServer.run(reply: { _, _ in .text("") }) { $0.port }
        let configuration = TransportConfiguration(proxy: HTTPProxy(host: "127.0.0.1", port: port))
        let request = HTTPRequest(method: .get, scheme: "https", authority: "service.example", path: "/")
        let error = await failure(request, configuration: configuration)
        #expect(error?.code == .unreachable && error?.endpoint == "proxy 127.0.0.1:\(port)")
    }

    @Test("A proxy that says nothing is waited for as long as for a connection")
    func silent() async throws {
        try await ScriptedServer.run(reply: { _, _ in Reply([.silence]) }) { proxy in
            var configuration = TransportConfiguration(proxy: HTTPProxy(host: "127.0.0.1", port: proxy.port))
            configuration.timeouts.connect = .milliseconds(100)
            let request = HTTPRequest(method: .get, scheme: "https", authority: "service.example", path: "/")
            let error = await failure(request, configuration: configuration)
            #expect(error?.code == .timedOut && error?.setting?.name == "timeouts.connect")
        }
    }

    @Test("A URL of a proxy has host and port, and may have a user")
    func urls() throws {
        #expect(try HTTPProxy("http://proxy.example:3128") == HTTPProxy(host: "proxy.example", port: 3128))
        #expect(try HTTPProxy("http://proxy.example:3128/") == HTTPProxy(host: "proxy.example", port: 3128))
        #expect(try HTTPProxy("proxy.example:3128") == HTTPProxy(host: "proxy.example", port: 3128))
        #expect(try HTTPProxy("proxy.example") == HTTPProxy(host: "proxy.example", port: 80))
        #expect(try HTTPProxy("http://[2001:db8::1]:8080") == HTTPProxy(host: "2001:db8::1", port: 8080))
        let user = Credentials(user: "a n", password: Secret("p:@"))
        #expect(try HTTPProxy("http://a%20n:p:%40@proxy.example:1") == HTTPProxy(host: "proxy.example", port: 1, credentials: user))
        let noPassword = Credentials(user: "ann", password: Secret(""))
        #expect(try HTTPProxy("http://ann@proxy.example:1") == HTTPProxy(host: "proxy.example", port: 1, credentials: noPassword))
        #expect("\(HTTPProxy(host: "2001:db8::1", port: 8080, credentials: user))" == "[2001:db8::1]:8080")
    }

    @Test(
        "A URL that is no proxy's says what is wrong with it, without user and password",
        arguments: [
            "", "http://", "https://ann:hidden@proxy.example", "socks5://ann:hidden@proxy.example:1080",
            "http://ann:hidden@proxy.example:x", "http://ann:hidden@proxy.example/path",
            "http://:hidden@proxy.example", "http://an%zz:hidden@proxy.example", "http://a%3An:hidden@proxy.example",
            "http://proxy.example?hidden", "ftp?hidden://proxy.example", "ann:hidden@proxy.example://other",
        ]
    )
    func wrongURLs(url: String) {
        let error = #expect(throws: ServiceClientError.self) { try HTTPProxy(url) }
        #expect(error?.code == .invalidConfiguration)
        #expect(error?.description.contains("hidden") == false)
    }
}
