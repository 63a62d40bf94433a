import HTTPTypes
import SOAP
import ServiceClient
import TestServers
import Testing
import XMLStream

@Suite("Calls that are cancelled", .timeLimit(.minutes(10)))
struct CancellationTests {
    /// A body that begins with what is no XML and then waits for ever; it says when it waits.
    private struct EndlessBody: AsyncSequence, AsyncIteratorProtocol, Sendable {
        let waits: AsyncStream<Void>.Continuation
        var hasBegun = false

        func makeAsyncIterator() -> EndlessBody { self }

        mutating func next() async throws -> [UInt8]? {
            guard hasBegun else {
                hasBegun = true
                return Array("no XML".utf8)
            }
            waits.yield()
            let (never, end) = AsyncStream<Void>.makeStream()
            for await _ in never {}
            end.finish()
            throw CancellationError()
        }
    }

    private struct Transport: ClientTransport {
        let waits: AsyncStream<Void>.Continuation

        func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
            (HTTPResponse(status: .ok), HTTPBody(length: nil, stream: EndlessBody(waits: waits)))
        }
    }

    @Test("a call that is cancelled while it reads what is no answer ends as cancelled, and is noted so")
    func noAnswer() async throws {
        let (waiting, waits) = AsyncStream<Void>.makeStream()
        let notes = RecordedLines()
        var configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:9/")
        configuration.onExchange = { operation, exchange, failure in
            notes.add("\(operation): HTTP \(exchange.status ?? 0), \(failure?.code.rawValue ?? "fine"), \(exchange.request.isEmpty)")
        }
        let client = try SOAPClient(configuration: configuration, transport: Transport(waits: waits))
        let call = Task {
            try await client.call(
                SOAPOperation(name: "list", action: "list"),
                body: { (writer) throws(XMLError) in try writer.element("list", "") },
                decode: { (cursor) throws(XMLError) in cursor.skip() }
            ).output
        }
        _ = await waiting.first { _ in true }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(notes.all == ["list: HTTP 200, cancelled, false"])
    }
}
