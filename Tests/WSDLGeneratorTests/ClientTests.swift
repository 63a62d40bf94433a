import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@Suite("The generated client", .timeLimit(.minutes(10)))
struct ClientTests {
    @Test("sends the header blocks that the caller of a method writes")
    func header() async throws {
        let placed =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><placed xmlns='urn:orders'><state>lost</state></placed>"
            + "</e:Body></e:Envelope>"
        try await ScriptedServer.run(reply: { _, _ in .text(placed) }) { server in
            let answer = try await AsyncHTTPClientTransport.withTransport { transport in
                let configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/")
                let client = try OrderServiceClient(configuration: configuration, transport: transport)
                let order = PlaceOrder(customer: "Ada", lines: [Line(id: "1", article: "x", count: 2)], voucher: nil)
                return try await client.placeOrder(order) { (writer) throws(XMLError) in
                    try writer.element(XMLName("session", in: "urn:orders"), "s1")
                }
            }
            #expect(answer.state == "lost")
            let text = String(decoding: try #require(server.requests.first).body, as: UTF8.self)
            #expect(text.contains("<soapenv:Header><session xmlns=\"urn:orders\">s1</session></soapenv:Header>"), "\(text)")
        }
    }

    @Test("sends what its middlewares add and the header blocks of a call, and again what may be sent again")
    func call() async throws {
        let pong =
            "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><pong xmlns='urn:orders'><self>me</self></pong>"
            + "</e:Body></e:Envelope>"
        try await ScriptedServer.run(reply: { _, number in number == 0 ? .text("busy", status: 503) : .text(pong) }) { server in
            let answer = try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try OrderServiceClient(
                    configuration: SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/"),
                    transport: transport,
                    middlewares: [BearerToken(Secret("token"))],
                    retry: RetryMiddleware(RetryPolicy(initialDelay: .zero, isSafe: { operation, _ in operation == "ping" }))
                )
                return try await client.soap.call(Ping(), fields: [("X-Trace", "7")]) { (writer) throws(XMLError) in
                    try writer.element(XMLName("Security", in: "urn:wsse"), "signed")
                }
            }
            #expect(answer.selfValue == "me")
            #expect(server.requests.count == 2)
            for request in server.requests {
                #expect(request[header: "Authorization"] == "Bearer token" && request[header: "X-Trace"] == "7")
                let text = String(decoding: request.body, as: UTF8.self)
                #expect(text.contains("<Security xmlns=\"urn:wsse\">signed</Security>"), "\(text)")
            }
        }
    }
}
