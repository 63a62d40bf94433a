import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@Suite("Answers that are no message", .timeLimit(.minutes(10)))
struct RefusalTests {
    /// The error of a call that a server answers so.
    private func failure(_ reply: Reply, path: String = "") async throws -> SOAPError {
        try await ScriptedServer.run(reply: { _, _ in reply }) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/\(path)")
                let client = try SOAPClient(configuration: configuration, transport: transport)
                return try #require(
                    await #expect(throws: SOAPError.self) {
                        try await client.call(
                            SOAPOperation(name: "list", action: "list"),
                            body: { (writer) throws(XMLError) in
                                try writer.element("list") { (writer) throws(XMLError) in try writer.element("password", "hunter2") }
                            },
                            decode: { (cursor) throws(XMLError) in cursor.skip() }
                        )
                    }
                )
            }
        }
    }

    @Test("a status that tells of a busy server is told, with the server's words", arguments: [429, 502, 503, 504])
    func busy(status: Int) async throws {
        let error = try await failure(.text("slow down\nplease", status: status, headers: [("Content-Type", "text/plain")]))
        #expect(error.code == .notSOAP && error.exchange?.status == status)
        #expect(error.message == "the service is too busy; later it may work (HTTP \(status), text/plain, 16 bytes), and says “slow down”")
    }

    @Test("a status that refuses the call is told, also without a body", arguments: [(401, "service"), (403, "service"), (407, "proxy")])
    func refused(status: Int, who: String) async throws {
        for reply in [Reply.text("", status: status), .text("<html>no", status: status)] {
            let error = try await failure(reply)
            #expect(error.code == .notSOAP && error.message.contains(who) && error.message.contains("HTTP \(status)"), "\(error)")
        }
    }

    @Test("an empty answer to a call that went well was cut off; with the status of a failure it is whole")
    func empty() async throws {
        #expect(try await failure(.text("")).code == .truncatedResponse)
        #expect(try await failure(.text("", status: 500)).code == .notSOAP)
    }

    @Test("the first line of a text is shown, without secrets and control characters, and not too long")
    func text() async throws {
        let error = try await failure(.text("\r\n no \u{1B}[2J service for hunter2 \u{202E}\(String(repeating: "y", count: 900))\r\nmore"))
        #expect(error.code == .notSOAP)
        #expect(error.message.contains("it is the text “ no  [2J service for <redacted>  yyy"), "\(error)")
        #expect(error.message.contains("yyy…”") && error.message.count < 300 && !error.message.contains("Document is empty"))
    }

    @Test("an error does not show the query of the URL, which may hold a token, nor does its exchange")
    func query() async throws {
        let error = try await failure(.text("no service"), path: "?token=hunter3")
        #expect(error.message.contains("check the URL http://127.0.0.1") && !error.message.contains("hunter3"), "\(error)")
        #expect(error.exchange?.url.contains("hunter3") == false)
    }

    @Test("a long answer whose beginning is no XML has the size that it announces, or more than what came of it")
    func size() async throws {
        let long = String(repeating: "z", count: 500_000)
        #expect(try await failure(.text(long)).message.contains("500000 bytes"))
        let head = Reply.head(200, [("Transfer-Encoding", "chunked")])
        let endless = try await failure(Reply([.bytes(head), .endless(Array("3e8\r\n\(long.prefix(1000))\r\n".utf8))]))
        #expect(endless.message.contains("more than "), "\(endless)")
    }
}
