import HTTPTypes
import ServiceClient
import TestServers
import Testing
import XMLStream

@testable import SOAP

@Suite("Records of an answer", .timeLimit(.minutes(10)))
struct RecordStreamTests {
    private static let envelope =
        "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><list><total>3</total><items>"
    private static let end = "</items><last>9</last></list></e:Body></e:Envelope>"

    /// Calls a server that answers with these steps, in HTTP chunks.
    private func records<Result>(
        _ steps: [Reply.Step],
        noting notes: RecordedLines = RecordedLines(),
        _ body: (SOAPRecords<Int, [String: Int]>) async throws -> Result
    ) async throws -> Result {
        try await ScriptedServer.run(reply: { _, _ in Reply(steps) }) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                var configuration = SOAPClientConfiguration(endpoint: "http://127.0.0.1:\(server.port)/")
                configuration.onExchange = { _, exchange, failure in
                    notes.add("HTTP \(exchange.status ?? 0), \(failure?.code.rawValue ?? "fine")")
                }
                return try await body(
                    try await SOAPClient(configuration: configuration, transport: transport).records(
                        SOAPOperation(name: "list", action: "list"),
                        at: ["list", "items", "item"],
                        body: { (writer) throws(XMLError) in try writer.element("list", "") },
                        record: { (cursor) throws(XMLError) in try cursor.int() },
                        decode: { (cursor) throws(XMLError) in try Self.rest(&cursor) }
                    )
                )
            }
        }
    }

    private static func rest(_ cursor: inout XMLCursor) throws(XMLError) -> [String: Int] {
        var rest: [String: Int] = [:]
        cursor.enter()
        while cursor.nextChild() != nil {
            let name = cursor.name.local
            guard name == "items" else {
                rest[name] = try cursor.int()
                continue
            }
            rest[name] = 0
            cursor.enter()
            while cursor.nextChild() != nil { rest[name, default: 0] += 1 }
        }
        return rest
    }

    private static func chunk(_ text: String) -> Reply.Step {
        .bytes(Array("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n".utf8))
    }

    private static let head = Reply.Step.bytes(Reply.head(200, [("Content-Type", "text/xml"), ("Transfer-Encoding", "chunked")]))
    private static let lastChunk = Reply.Step.bytes(Array("0\r\n\r\n".utf8))

    @Test("they are there before the answer has ended")
    func early() async throws {
        let steps = [Self.head, Self.chunk(Self.envelope + "<item>1</item><item>2</item><ite"), .silence]
        try await records(steps) { records in
            let batch = try await records.nextBatch()
            #expect(batch == [1, 2])
            #expect(await records.output == ["total": 3, "items": 0])
        }
    }

    @Test("all come, in order, and then what stands behind them")
    func all() async throws {
        let steps = [
            Self.head, Self.chunk(Self.envelope), Self.chunk("<item>1</item><item>"), Self.chunk("2</item><new/><item>3</item>"),
            Self.chunk(Self.end), Self.lastChunk,
        ]
        try await records(steps) { records in
            var all: [Int] = []
            while let batch = try await records.nextBatch() { all += batch }
            #expect(all == [1, 2, 3])
            #expect(await records.output == ["total": 3, "items": 1, "last": 9])
            let last = try await records.nextBatch()
            #expect(last == nil)
        }
    }

    @Test("a loop takes them one by one")
    func oneByOne() async throws {
        let steps = [
            Self.head, Self.chunk(Self.envelope + "<item>1</item><item>2</item>"), Self.chunk("<item>3</item>" + Self.end), Self.lastChunk,
        ]
        try await records(steps) { records in
            var all: [Int] = []
            for try await record in records { all.append(record) }
            #expect(all == [1, 2, 3])
            #expect(await records.output == ["total": 3, "items": 0, "last": 9])
        }
    }

    @Test("a loop over an answer that breaks off takes its records and then ends with the error")
    func truncatedLoop() async throws {
        let steps = [Self.head, Self.chunk(Self.envelope + "<item>1</item><it"), .close]
        try await records(steps) { records in
            var all: [Int] = []
            let error = await #expect(throws: SOAPError.self) {
                for try await record in records { all.append(record) }
            }
            #expect(all == [1])
            #expect(error?.code == .truncatedResponse)
        }
    }

    @Test("the exchange is noted once, whether all are taken, or some, or they break off")
    func noted() async throws {
        let begin = [Self.head, Self.chunk(Self.envelope + "<item>1</item>")]
        let ends: [(steps: [Reply.Step], note: String)] = [
            ([Self.chunk(Self.end), Self.lastChunk], "HTTP 200, fine"), ([.silence], "HTTP 200, fine"),
            ([.close], "HTTP 200, truncatedResponse"),
        ]
        for end in ends {
            let notes = RecordedLines()
            try await records(begin + end.steps, noting: notes) { records in
                guard case .silence = end.steps[0] else {
                    _ = try? await records.reduce(into: []) { $0.append($1) }
                    return
                }
                for try await record in records where record == 1 { break }
            }
            #expect(notes.all == [end.note])
        }
    }

    /// Two who ask for a batch of an answer whose next bytes have not come: the first of them reads, the other is about to wait.
    private func askTwice() async throws -> (
        records: SOAPRecords<Int, [String: Int]>, network: AsyncStream<[UInt8]>.Continuation, askers: [Task<[Int]?, any Error>]
    ) {
        let (chunks, network) = AsyncStream<[UInt8]>.makeStream()
        let (asked, asking) = AsyncStream<Void>.makeStream()
        let client = try SOAPClient(
            configuration: SOAPClientConfiguration(endpoint: "http://127.0.0.1:9/"),
            transport: AskedTransport(body: AskedBody(chunks: chunks, asking: asking))
        )
        network.yield(Array((Self.envelope + "<item>1</item>").utf8))
        let records = try await client.records(
            SOAPOperation(name: "list", action: "list"),
            at: ["list", "items", "item"],
            body: { (writer) throws(XMLError) in try writer.element("list", "") },
            record: { (cursor) throws(XMLError) in try cursor.int() },
            decode: { (cursor) throws(XMLError) in try Self.rest(&cursor) }
        )
        #expect(try await records.nextBatch() == [1])
        let one = Task { try await records.nextBatch() }
        var questions = asked.makeAsyncIterator()
        for _ in 0..<2 { _ = await questions.next() }
        let other = Task { try await records.nextBatch() }
        return (records, network, [one, other])
    }

    @Test("two who ask at the same time get a batch each, and neither takes the other's turn for the end")
    func twoReaders() async throws {
        let (records, network, askers) = try await askTwice()
        _ = await records.diagnostics
        network.yield(Array("<item>2</item>".utf8))
        network.yield(Array(("<item>3</item>" + Self.end).utf8))
        network.finish()
        #expect(try await [askers[0].value, askers[1].value] == [[2], [3]])
        #expect(try await records.nextBatch() == nil)
    }

    @Test("who waits for a batch while the answer breaks off gets the error too, not an end")
    func brokenTurn() async throws {
        let (records, network, askers) = try await askTwice()
        while await records.waitingReaders == 0 { await Task.yield() }
        network.finish()
        for reader in askers { await #expect(throws: SOAPError.self) { try await reader.value } }
        #expect(try await records.nextBatch() == nil)
    }

    @Test("who is cancelled while another one reads does not wait for that one's batch")
    func cancelledTurn() async throws {
        let (records, network, askers) = try await askTwice()
        while await records.waitingReaders == 0 { await Task.yield() }
        askers[1].cancel()
        await #expect(throws: CancellationError.self) { try await askers[1].value }
        network.yield(Array("<item>2</item>".utf8))
        #expect(try await askers[0].value == [2])
        network.yield(Array(("<item>3</item>" + Self.end).utf8))
        network.finish()
        #expect(try await records.nextBatch() == [3])
    }

    /// A body that says when it is asked for a chunk.
    private struct AskedBody: AsyncSequence, Sendable {
        let chunks: AsyncStream<[UInt8]>
        let asking: AsyncStream<Void>.Continuation

        func makeAsyncIterator() -> Iterator { Iterator(chunks: chunks.makeAsyncIterator(), asking: asking) }

        struct Iterator: AsyncIteratorProtocol {
            var chunks: AsyncStream<[UInt8]>.AsyncIterator
            let asking: AsyncStream<Void>.Continuation

            mutating func next() async -> [UInt8]? { await next(isolation: nil) }

            mutating func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? {
                asking.yield()
                return await chunks.next(isolation: actor)
            }
        }
    }

    private struct AskedTransport: ClientTransport {
        let body: AskedBody

        func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
            (HTTPResponse(status: .ok), HTTPBody(length: nil, stream: self.body))
        }
    }

    @Test("an answer without any is read as well")
    func none() async throws {
        try await records(Reply.text(Self.envelope + Self.end).steps) { records in
            let last = try await records.nextBatch()
            #expect(last == nil)
            #expect(await records.output == ["total": 3, "items": 0, "last": 9])
        }
    }

    @Test("a fault is thrown before there is anything to iterate")
    func fault() async throws {
        let text = """
            <e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault><faultcode>e:Client</faultcode>\
            <faultstring>No</faultstring></e:Fault></e:Body></e:Envelope>
            """
        let error = await #expect(throws: SOAPError.self) { try await records(Reply.text(text, status: 500).steps) { _ in } }
        #expect(error?.code == .fault)
        #expect(error?.exchange?.response?.contains("faultstring") == true)
    }

    @Test("an answer that breaks off gives its records and then the error")
    func truncated() async throws {
        let steps = [Self.head, Self.chunk(Self.envelope + "<item>1</item><it"), .close]
        try await records(steps) { records in
            let batch = try await records.nextBatch()
            #expect(batch == [1])
            let error = await #expect(throws: SOAPError.self) { try await records.nextBatch() }
            #expect(error?.code == .truncatedResponse)
            let last = try await records.nextBatch()
            #expect(last == nil)
        }
    }

    @Test("a record that is not of its type is an error with its place")
    func wrongType() async throws {
        let error = await #expect(throws: SOAPError.self) {
            try await records(Reply.text(Self.envelope + "<item>one</item><item>1</item>" + Self.end).steps) { _ in }
        }
        #expect(error?.code == .invalidResponse)
        #expect((error?.underlyingError as? XMLError)?.path == ["Envelope", "Body", "list", "items", "item"])
    }

    @Test(
        "those before one that is not of its type, or before what is no XML, are handed out",
        arguments: ["<item>one</item>", "<item>&</item>"]
    )
    func goodBeforeBad(bad: String) async throws {
        let items = "<item>1</item><item>2</item>\(bad)<item>3</item>"
        try await records(Reply.text(Self.envelope + items + Self.end).steps) { records in
            let batch = try await records.nextBatch()
            #expect(batch == [1, 2])
            let error = await #expect(throws: SOAPError.self) { try await records.nextBatch() }
            let path = (error?.underlyingError as? XMLError)?.path
            #expect(path == ["Envelope", "Body", "list", "items", "item"], "\(String(describing: error))")
            let last = try await records.nextBatch()
            #expect(last == nil)
        }
    }
}
