import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@Suite("HTTP header fields of a call", .timeLimit(.minutes(10)))
struct HeaderFieldTests {
    /// The request that a call with fields sends, which is answered with an empty page.
    private func request(_ fields: [(name: String, value: String)]) async throws -> (request: ReceivedRequest?, error: SOAPError) {
        try await ScriptedServer.run(reply: { _, _ in .text("", status: 500) }) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/")
                let client = try SOAPClient(configuration: configuration, transport: transport)
                let error = await #expect(throws: SOAPError.self) {
                    try await client.call(
                        SOAPOperation(name: "list", action: "urn:list"),
                        fields: fields,
                        body: { (writer) throws(XMLError) in try writer.element("list", "") },
                        decode: { (cursor) throws(XMLError) in cursor.skip() }
                    )
                }
                return (server.requests.first, try #require(error))
            }
        }
    }

    @Test("a field of the caller takes the place of the one of the same name")
    func replaced() async throws {
        let request = try #require(try await request([("Content-Type", "text/xml; charset=utf-8"), ("X-Trace", "7")]).request)
        #expect(request[header: "Content-Type"] == "text/xml; charset=utf-8")
        #expect(request[header: "SOAPAction"] == "\"urn:list\"")
        #expect(request[header: "X-Trace"] == "7")
    }

    @Test("a field whose name is none is refused before anything is sent", arguments: ["", "X Trace", "X-Trace:", "Grüße"])
    func wrongName(name: String) async throws {
        let (request, error) = try await request([(name, "7")])
        #expect(request == nil)
        #expect(error.message.contains("“\(name)” is no name of a header field"), "\(error)")
    }
}
