import SOAP
import ServiceClient
import Synchronization
import TestServers
import Testing
import XMLStream

@Suite("Attempts of a call", .timeLimit(.minutes(10)))
struct AttemptTests {
    private static let beginning = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><list><item>1</item>"
    private static let good = Reply.text(beginning + "</list></e:Body></e:Envelope>")

    /// An answer without a length that breaks off.
    private static let cut = Reply([.bytes(Reply.head(200, [("Connection", "close")]) + Array(beginning.utf8)), .close])

    /// What was noted of the exchanges with a server that gives these answers, the last one again and again; and how the call ended.
    private func notes(
        of replies: [Reply],
        _ call: @escaping @Sendable (SOAPClient) async throws -> Void
    ) async throws -> (notes: [String], error: SOAPError?) {
        let notes = RecordedLines()
        return try await ScriptedServer.run(reply: { _, number in replies[min(number, replies.count - 1)] }) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                var configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/")
                configuration.onExchange = { _, exchange, failure in
                    notes.add("\(exchange.status ?? 0) \(failure?.shortDescription ?? "fine")")
                }
                let policy = RetryPolicy(maximumAttempts: 3, isSafe: { _, _ in true })
                let client = try SOAPClient(
                    configuration: configuration,
                    transport: transport,
                    retry: RetryMiddleware(policy, clock: ManualClock())
                )
                do {
                    try await call(client)
                    return (notes.all, nil)
                } catch let error as SOAPError {
                    return (notes.all, error)
                }
            }
        }
    }

    @Sendable private static func list(_ client: SOAPClient) async throws {
        _ = try await client.call(
            SOAPOperation(name: "list", action: "list"),
            body: { (writer) throws(XMLError) in try writer.element("list", "") },
            decode: { (cursor) throws(XMLError) in cursor.skip() }
        )
    }

    @Sendable private static func stream(_ client: SOAPClient) async throws {
        let records = try await client.records(
            SOAPOperation(name: "list", action: "list"),
            at: ["list", "item"],
            body: { (writer) throws(XMLError) in try writer.element("list", "") },
            record: { (cursor) throws(XMLError) in try cursor.int() },
            decode: { (cursor) throws(XMLError) in cursor.skip() }
        )
        while try await records.nextBatch() != nil {}
    }

    @Test("each attempt is noted with its answer and its failure, the last one with that of the call")
    func busy() async throws {
        let busy = Reply.text("busy", status: 503)
        for call in [Self.list, Self.stream] {
            let (served, none) = try await notes(of: [busy, Reply([.reset]), Self.good], call)
            #expect(served == ["503 notSOAP", "0 transport", "200 fine"] && none == nil)
            let (refused, error) = try await notes(of: [busy], call)
            #expect(refused == ["503 notSOAP", "503 notSOAP", "503 notSOAP"] && error?.code == .notSOAP)
        }
    }

    @Test("an answer that breaks off without an announced length is asked for again")
    func cutOff() async throws {
        let (served, none) = try await notes(of: [Self.cut, Self.good], Self.list)
        #expect(served == ["200 truncatedResponse", "200 fine"] && none == nil)
        let (refused, error) = try await notes(of: [Self.cut], Self.list)
        #expect(refused.count == 3 && error?.code == .truncatedResponse)
        #expect(error?.message.contains("Envelope/Body/list") == true)
        #expect((error?.underlyingError as? XMLError)?.code == .incomplete)
    }

    @Test("records are asked for again until the first of them came")
    func cutOffRecords() async throws {
        let early = Reply([.bytes(Reply.head(200, [("Connection", "close")]) + Array(Self.beginning.utf8.prefix(90))), .close])
        let (served, none) = try await notes(of: [early, Self.good], Self.stream)
        #expect(served == ["200 truncatedResponse", "200 fine"] && none == nil)
        let (late, error) = try await notes(of: [Self.cut], Self.stream)
        #expect(late == ["200 truncatedResponse"] && error?.code == .truncatedResponse)
    }
}
