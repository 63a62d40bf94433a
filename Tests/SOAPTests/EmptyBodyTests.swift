import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@Suite("Messages that are texts or nothing", .timeLimit(.minutes(10)))
struct EmptyBodyTests {
    private static func envelope(_ body: String) -> String {
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>\(body)</e:Body></e:Envelope>"
    }

    /// The requests of a call to a server that gives these answers, the last one again and again; all is sent again that may be.
    private func requests(
        of replies: [Reply],
        _ call: @escaping @Sendable (NoticesClient) async throws -> Void
    ) async throws -> [ReceivedRequest] {
        try await ScriptedServer.run(reply: { _, number in replies[min(number, replies.count - 1)] }) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try NoticesClient(
                    configuration: SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/"),
                    transport: transport,
                    retry: RetryMiddleware(RetryPolicy(initialDelay: .zero, isSafe: { _, _ in true }))
                )
                try await call(client)
                return server.requests
            }
        }
    }

    private func text(_ requests: [ReceivedRequest]) throws -> String {
        String(decoding: try #require(requests.first).body, as: UTF8.self)
    }

    @Test("a request without an element has an empty body, and so may its answer")
    func empty() async throws {
        let requests = try await requests(of: [.text(Self.envelope(""))]) { client in try await client.reset() }
        #expect(requests.count == 1)
        let text = try text(requests)
        #expect(text.contains("<soapenv:Body></soapenv:Body>"), "\(text)")
    }

    @Test("an empty body under the status of a failure is an error")
    func emptyFailure() async throws {
        _ = try await requests(of: [.text(Self.envelope(""), status: 500)]) { client in
            let error = await #expect(throws: SOAPError.self) { try await client.reset() }
            #expect(error?.exchange?.status == 500)
        }
    }

    @Test("a fault in place of an empty answer is thrown, and its detail can be read")
    func fault() async throws {
        let fault = Self.envelope(
            "<e:Fault><faultcode>e:Server</faultcode><faultstring>busy</faultstring><detail><locked xmlns='urn:notices'>"
                + "<until>noon</until></locked></detail></e:Fault>"
        )
        let requests = try await requests(of: [.text(fault, status: 500)]) { client in
            let error = await #expect(throws: SOAPError.self) { try await client.reset() }
            #expect(error?.code == .fault && error?.fault?.string == "busy")
            let detail = try #require(error?.fault?.detail.first)
            let locked = try detail.decode(vocabulary: noticesClientVocabulary, Locked.init(from:))
            #expect(locked.until == "noon")
        }
        #expect(requests.count == 1)
    }

    @Test("an element where an empty body is expected is noted as unknown")
    func unexpected() async throws {
        _ = try await requests(of: [.text(Self.envelope("<done>yes</done>"))]) { client in
            try await client.reset()
            let response = try await client.soap.call(
                ResetInput.operation,
                body: { (writer) throws(XMLError) in },
                whenEmpty: { SOAPNothing() },
                decode: { (cursor) throws(XMLError) in try SOAPNothing(from: &cursor) }
            )
            #expect(response.output == SOAPNothing())
            #expect(response.diagnostics.map(\.name) == [XMLName("done")])
        }
    }

    @Test("a request and an answer that are texts are written and read, and an empty body is then an error")
    func texts() async throws {
        let answer = Reply.text(Self.envelope("<answer xmlns='urn:notices'>42</answer>"))
        let requests = try await requests(of: [answer, .text(Self.envelope(""))]) { client in
            let told = try await client.ask(Question(value: "6 < 7?"))
            #expect(told.value == 42)
            let error = await #expect(throws: SOAPError.self) { try await client.ask(Question(value: "")) }
            #expect(error?.code == .invalidResponse && error?.message.contains("the body is empty") == true)
        }
        #expect(requests.count == 2)
        let text = try text(requests)
        #expect(text.contains("<question xmlns=\"urn:notices\">6 &lt; 7?</question>"), "\(text)")
    }

    @Test("a call without an answer is done with a status that tells of success, whatever comes with it, and is not sent again")
    func oneWay() async throws {
        let cut = Reply([.bytes(Reply.head(200, [("Content-Length", "500")]) + Array("<e:Envelope".utf8)), .close])
        let replies = [Reply.answer(202), .text(Self.envelope("<done/>")), .text("thanks", status: 201), cut]
        for reply in replies {
            let requests = try await requests(of: [reply]) { client in try await client.tell(Notice(value: "rain")) }
            #expect(requests.count == 1)
            let text = try text(requests)
            #expect(text.contains("<notice xmlns=\"urn:notices\">rain</notice>"), "\(text)")
        }
    }

    @Test("a call without an answer fails with any other status, and is sent again where that helps")
    func oneWayFailures() async throws {
        let broken = try await requests(of: [.text("", status: 500)]) { client in
            let error = await #expect(throws: SOAPError.self) { try await client.tell(Notice(value: "rain")) }
            #expect(error?.code == .notSOAP)
        }
        #expect(broken.count == 1)
        let busy = try await requests(of: [.text("busy", status: 503), .answer(202)]) { client in
            try await client.tell(Notice(value: "rain"))
        }
        #expect(busy.count == 2)
    }
}
