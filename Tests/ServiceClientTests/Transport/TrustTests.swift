import HTTPTypes
import ServiceClient
import Simulators
import TestServers
import Testing

@Suite("Trust over TLS", .timeLimit(.minutes(10)))
struct TrustTests {
    private func answer(_ certificate: SelfMadeCertificate, _ trust: TLSTrust, host: String = "127.0.0.1") async throws -> (
        result: Result<String, ServiceClientError>, requests: Int
    ) {
        try await ScriptedServer.run(certificate: certificate, reply: { _, _ in .text("hello") }) { server in
            let request = HTTPRequest(method: .get, scheme: "https", authority: "\(host):\(server.port)", path: "/")
            do {
                let (_, body) = try await exchange(request, configuration: .init(trust: trust))
                return (.success(String(decoding: body, as: UTF8.self)), server.requests.count)
            } catch let error as ServiceClientError {
                return (.failure(error), server.requests.count)
            }
        }
    }

    @Test("strict refuses a self-signed certificate, says so, and sends nothing")
    func strict() async throws {
        let (result, requests) = try await answer(SelfMadeCertificate(), .strict)
        guard case .failure(let error) = result else { throw Unexpected() }
        #expect(error.code == .tlsFailure)
        #expect(!error.mayHaveReachedServer && requests == 0)
        #expect(error.description.contains("pin") && error.description.contains("CERTIFICATE_VERIFY_FAILED"))
    }

    @Test("a certificate authority is accepted by PEM, by address and by name")
    func authority() async throws {
        let certificate = try SelfMadeCertificate()
        for host in ["127.0.0.1", "localhost"] {
            #expect(try await answer(certificate, .certificateAuthority(pem: certificate.pem), host: host).result == .success("hello"))
        }
    }

    @Test("another authority is refused")
    func otherAuthority() async throws {
        let (result, requests) = try await answer(SelfMadeCertificate(), .certificateAuthority(pem: SelfMadeCertificate().pem))
        guard case .failure(let error) = result else { throw Unexpected() }
        #expect(error.code == .tlsFailure && requests == 0)
    }

    @Test("the right pin is accepted, in any common spelling")
    func pinned() async throws {
        let certificate = try SelfMadeCertificate()
        let colons = stride(from: 0, to: 64, by: 2).map { certificate.sha256.dropFirst($0).prefix(2).uppercased() }.joined(separator: ":")
        for spelling in [certificate.sha256, certificate.sha256.uppercased(), colons] {
            #expect(try await answer(certificate, .pinned(sha256: spelling)).result == .success("hello"))
        }
    }

    @Test("another certificate than the pinned one is refused before a request is sent, and both fingerprints are named")
    func changed() async throws {
        let (old, new) = (try SelfMadeCertificate(), try SelfMadeCertificate())
        let (result, requests) = try await answer(new, .pinned(sha256: old.sha256))
        guard case .failure(let error) = result else { throw Unexpected() }
        #expect(error.code == .certificateChanged)
        #expect(error.message.contains(old.sha256) && error.message.contains(new.sha256))
        #expect(!error.mayHaveReachedServer && requests == 0)
    }

    @Test("unchecked trusts everyone")
    func unchecked() async throws {
        #expect(try await answer(SelfMadeCertificate(), .uncheckedDangerously).result == .success("hello"))
    }

    @Test("a pin with a URL of http is a TLS failure, which says that there is no certificate, and nothing is sent")
    func pinWithoutTLS() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("") }) { server in
            let error = await failure(server.request(), configuration: .init(trust: .pinned(sha256: try SelfMadeCertificate().sha256)))
            #expect(error?.code == .tlsFailure)
            #expect(error?.message.contains("shows no certificate") == true)
            #expect(server.requests.isEmpty)
        }
    }

    @Test("a port that does not speak TLS is a TLS failure")
    func plainPort() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("") }) { server in
            let error = await failure(server.request(scheme: "https"))
            #expect(error?.code == .tlsFailure)
        }
    }

    @Test("a TLS error after the handshake is no failure to connect: the request may have arrived")
    func brokenAfterHandshake() async throws {
        let steps: [Reply.Step] = [.unencrypted(Array("HTTP/1.1 200 OK\r\n\r\n".utf8)), .silence]
        try await ScriptedServer.run(certificate: SelfMadeCertificate(), reply: { _, _ in Reply(steps) }) { server in
            let error = await failure(server.request(.post, scheme: "https"), configuration: .init(trust: .uncheckedDangerously))
            #expect(error?.code == .connectionClosed && error?.mayHaveReachedServer == true)
            #expect(server.requests.count == 1)
        }
    }

    @Test("a pin that is no fingerprint and an authority that cannot be read fail when the transport is made")
    func configuration() {
        for trust in [TLSTrust.pinned(sha256: "abc"), .certificateAuthority(pem: "no"), .certificateAuthority(path: "/no/such/file")] {
            let error = #expect(throws: ServiceClientError.self) { _ = try AsyncHTTPClientTransport(configuration: .init(trust: trust)) }
            #expect(error?.code == .invalidConfiguration)
        }
    }

    private struct Unexpected: Error {}
}
