import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@Suite("Limits of a call", .timeLimit(.minutes(10)))
struct LimitTests {
    private static let envelope = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>"

    /// The error of a call that a server answers with these steps.
    private func failure(
        _ steps: [Reply.Step],
        change: (inout SOAPClientConfiguration) -> Void = { _ in },
        decode: (inout XMLCursor) throws(XMLError) -> Void = { (cursor) throws(XMLError) in cursor.skip() }
    ) async throws -> SOAPError {
        try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
            var configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/")
            change(&configuration)
            return try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try SOAPClient(configuration: configuration, transport: transport)
                let error = await #expect(throws: SOAPError.self) {
                    try await client.call(
                        SOAPOperation(name: "list", action: "list"),
                        body: { (writer) throws(XMLError) in try writer.element("list", "") },
                        decode: decode
                    )
                }
                return try #require(error)
            }
        }
    }

    private func chunk(_ text: String) -> [UInt8] {
        Array("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n".utf8)
    }

    /// An answer that begins, and then repeats the same text for ever.
    private func endless(_ beginning: String, _ repeated: String) -> [Reply.Step] {
        let head = Reply.head(200, [("Content-Type", "text/xml"), ("Transfer-Encoding", "chunked")])
        return [.bytes(head + chunk(Self.envelope + beginning)), .endless(chunk(String(repeating: repeated, count: 500)))]
    }

    @Test("what an error keeps of a long answer has no secret in it")
    func longSecretAnswer() async throws {
        let items = String(repeating: "<item><password>hunter2</password><name>one</name></item>", count: 2000)
        let error = try await failure(Reply.text(Self.envelope + "<list>" + items).steps) {
            $0.redaction = SOAPRedaction { $0.local == "password" }
        }
        let response = try #require(error.exchange?.response)
        #expect(response.hasPrefix("<Envelope") && response.contains("<item><password>"), "\(response.prefix(200))")
        #expect(response.contains("<name>one</name>") && !response.contains("hunter"))
        #expect(response.hasSuffix("bytes in all)"))
        #expect(response.utf8.count < 80_000)
    }

    @Test("of a long fault the beginning is kept: of its words 65,536 characters, of its detail a megabyte")
    func longFault() async throws {
        let entry = "<entry>" + String(repeating: "x", count: 600_000) + "</entry>"
        let words = "no <b>luck</b>".replacing("<", with: "&lt;") + String(repeating: "y", count: 1_000_000)
        let error = try await failure(
            Reply.text(
                Self.envelope + "<e:Fault><faultcode>e:Server</faultcode><faultstring>\(words)</faultstring>"
                    + "<detail><first>1</first>\(entry)\(entry)<last/></detail></e:Fault></e:Body></e:Envelope>",
                status: 500
            ).steps
        )
        let fault = try #require(error.fault)
        #expect(fault.string.hasPrefix("no <b>luck</b>yyy") && fault.string.hasSuffix("… (1000014 bytes in all)"))
        #expect(error.description.count < SOAPExchange.mostCharacters + 300)
        #expect(fault.detail.map(\.name.local) == ["first", "entry"])
    }

    @Test("an endless answer of good records stops at the size of an answer")
    func endlessAnswer() async throws {
        let error = try await failure(endless("<list>", "<item><name>one</name></item>")) { $0.responseBytes = 200_000 }
        #expect(error.operation == "list")
        #expect(error.message.contains("responseBytes") && error.message.contains("200000"), "\(error)")
    }

    @Test(
        "what crosses a limit of XML ends the call, with the limit, its value and its setting",
        arguments: [
            ("<list>", "<d>", "depth", 128),
            ("<list>", "text without an end ", "textBytes", 100_000),
            ("<list a='", "x", "markupBytes", 131_072),
            ("<list>", "<item/>", "documentBytes", 300_000),
            ("<list>", "<item/>", "nodes", 1_000),
        ]
    )
    func limitsOfXML(beginning: String, repeated: String, limit: String, value: Int) async throws {
        let text = Self.envelope + beginning + String(repeating: repeated, count: 400_000 / repeated.utf8.count)
        let error = try await failure(Reply.text(text).steps) {
            if limit == "textBytes" { $0.limits.textBytes = value }
            if limit == "documentBytes" { $0.limits.documentBytes = value }
            if limit == "nodes" { $0.limits.nodes = value }
        }
        #expect(error.message.contains("the limit \(limit) is \(value)"), "\(error)")
        #expect(error.message.contains("XMLLimits.\(limit)"), "\(error)")
    }

    @Test("the error of a call keeps no more of a long answer than the exchange's limit, and says how long it was")
    func longAnswer() async throws {
        let text = Self.envelope + "<other>" + String(repeating: "long ", count: 100_000) + "</other></e:Body></e:Envelope>"
        let error = try await failure(
            Reply.text(text).steps,
            decode: { (cursor) throws(XMLError) in throw cursor.error(.unexpectedContent, "list is expected here") }
        )
        let response = try #require(error.exchange?.response)
        #expect(response.count < SOAPExchange.mostCharacters + 100)
        #expect(response.hasSuffix(" bytes in all)"))
    }

    @Test("what people see as one character is cut all the same when marks without end follow it")
    func marks() {
        let text = "a" + String(repeating: "\u{301}", count: 2 * SOAPExchange.mostCharacters)
        #expect(SOAPExchange.cut(text).unicodeScalars.count < SOAPExchange.mostCharacters + 100)
    }

    @Test("a document type declaration in an answer is refused")
    func documentType() async throws {
        let text = "<!DOCTYPE r [<!ENTITY a 'ha'>]>" + Self.envelope + "<list>&a;</list></e:Body></e:Envelope>"
        let error = try await failure(Reply.text(text).steps)
        #expect((error.underlyingError as? XMLError)?.code == .documentTypeForbidden)
    }

    @Test("an answer that drips in byte by byte ends with the time of the call")
    func slowAnswer() async throws {
        let head = Reply.head(200, [("Content-Type", "text/xml"), ("Content-Length", "100000")])
        let error = try await failure([.bytes(head), .drip([0x20], milliseconds: 5)]) { $0.timeout = .milliseconds(300) }
        #expect(error.code == .transport)
        let cause = error.underlyingError as? ServiceClientError
        #expect(cause?.code == .timedOut)
        #expect(cause?.setting == .init(name: "timeout", value: "0.3 seconds"))
    }
}
