import HTTPTypes
import OutlookBatch
import ServiceClient
import Synchronization
import TestServers
import Testing

@Suite("The client against a service", .timeLimit(.minutes(10)))
struct OutlookClientTests {
    private let clock = ManualClock()

    /// Sends to a scripted service and hands back results and requests.
    private func send(
        with configuration: BatchConfiguration = .init(),
        version: OutlookVersion = .v2,
        _ elements: [BatchElement],
        reply: @escaping @Sendable (ReceivedRequest, Int) -> Reply
    ) async throws -> (results: [OperationResult], requests: [ReceivedRequest]) {
        try await ScriptedServer.run(reply: reply) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try OutlookClient(
                    host: "http://127.0.0.1:\(server.port)",
                    version: version,
                    context: .me,
                    token: Secret("tkn"),
                    transport: transport,
                    configuration: configuration,
                    clock: clock,
                    now: { 0 }
                )
                return (try await client.send(elements), server.requests)
            }
        }
    }

    private func reads(_ count: Int) -> [BatchElement] { (0..<count).map { .operation(.get("messages('\($0)')")) } }

    /// Answers each operation with its own request line.
    private static let echo: @Sendable (ReceivedRequest, Int) -> Reply = { request, _ in
        FakeService.answer(FakeService.operations(request).map { FakeService.ok($0.line) })
    }

    @Test("sends header fields and operations, and hands back one result each")
    func simple() async throws {
        let configuration = BatchConfiguration(continuesOnError: true, anchorMailbox: "ana@example.com")
        let (results, requests) = try await send(
            with: configuration,
            [.operation(.get("events")), .operation(.post("sendmail", json: "{}"))],
            reply: Self.echo
        )
        #expect(results.map { $0.response?.text } == ["GET events HTTP/1.1", "POST sendmail HTTP/1.1"])
        let request = try #require(requests.first)
        #expect(request.method == "POST" && request.target == "/api/v2.0/me/$batch")
        #expect(request[header: "Authorization"] == "Bearer tkn")
        #expect(request[header: "Prefer"] == "odata.continue-on-error")
        #expect(request[header: "X-AnchorMailbox"] == "ana@example.com")
    }

    @Test("asks for the token before each request, so that one can be renewed in the middle")
    func renewedToken() async throws {
        try await ScriptedServer.run(reply: Self.echo) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let count = Mutex(0)
                let client = try OutlookClient(
                    host: "http://127.0.0.1:\(server.port)",
                    version: .v2,
                    context: .me,
                    token: { Secret("token-\(count.withLock { $0 += 1; return $0 })") },
                    transport: transport
                )
                _ = try await client.send(reads(21))
                #expect(server.requests.map { $0[header: "Authorization"] } == ["Bearer token-1", "Bearer token-2"])
            }
        }
    }

    @Test(
        "more than 20 go in several batches, the order of results stays",
        arguments: [BatchConfiguration.Order.sequential, .concurrent(maximum: 3)]
    )
    func splitting(order: BatchConfiguration.Order) async throws {
        let (results, requests) = try await send(with: .init(order: order), reads(105), reply: Self.echo)
        #expect(results.map { $0.response?.text } == (0..<105).map { "GET messages('\($0)') HTTP/1.1" })
        #expect(requests.count == 6)
    }

    @Test("a stop ends the batches after it too, and each operation says at which one")
    func stops() async throws {
        let (results, requests) = try await send(reads(25)) { request, _ in
            FakeService.answer([FakeService.ok("1"), FakeService.failed(404)])
        }
        #expect(requests.count == 1)
        #expect(results[0].isSuccess && results[1].response?.error?.code == "ErrorX")
        #expect(results[2...].allSatisfy { $0 == .notExecuted(because: .earlierFailure(operation: 1)) })
    }

    @Test("only throttled reads are sent again, after the longest wait that was asked for; writes are not")
    func throttledParts() async throws {
        let elements: [BatchElement] = [
            .operation(.get("a")), .operation(.get("b")), .operation(.post("c", json: "{}")), .operation(.get("d")),
        ]
        let (results, requests) = try await send(with: .init(continuesOnError: true), elements) { request, number in
            guard number == 0 else { return Self.echo(request, number) }
            return FakeService.answer([
                FakeService.ok("a"), FakeService.failed(429, headers: "Retry-After: 3\r\n"), FakeService.failed(429),
                FakeService.failed(503, headers: "Retry-After: 7\r\n"),
            ])
        }
        #expect(requests.map { FakeService.operations($0).map(\.line).count } == [4, 2])
        #expect(results.map { $0.response?.status } == [200, 200, 429, 200])
        #expect(clock.sleeps == [.seconds(7)])
    }

    @Test("what is sent again by its status is for the policy to say", arguments: [true, false])
    func statuses(isWhole: Bool) async throws {
        for (retry, status, count) in [
            (RetryPolicy(), 504, 2), (RetryPolicy(statuses: [404]), 404, 2), (RetryPolicy(statuses: []), 503, 1),
        ] {
            let (results, requests) = try await send(with: .init(retry: retry), reads(1)) { request, number in
                guard number == 0 else { return Self.echo(request, number) }
                return isWhole ? .text("later", status: status) : FakeService.answer([FakeService.failed(status)])
            }
            #expect(requests.count == count)
            #expect(results[0].response?.status == (count == 1 ? status : 200))
        }
    }

    @Test("a write in a batch to which only a gateway answers is not sent again, and nobody says that it was not done")
    func gateway() async {
        let elements: [BatchElement] = [.operation(.get("a")), .operation(.post("b", json: "{}")), .operation(.get("c"))]
        let error = await #expect(throws: OutlookBatchError.self) { try await send(elements) { _, _ in .text("later", status: 504) } }
        #expect(error?.code == .batchRefused && error?.status == 504 && error?.results == [.missing, .missing, .missing])
    }

    @Test("throttled writes are sent again on request")
    func throttledWrites() async throws {
        let (results, requests) = try await send(with: .init(repeatsWrites: true), [.operation(.post("c", json: "{}"))]) {
            request,
            number in
            number == 0 ? FakeService.answer([FakeService.failed(429)]) : Self.echo(request, number)
        }
        #expect(results[0].isSuccess && requests.count == 2)
    }

    @Test("after a throttled read, what was not done because of it is sent with it")
    func throttledStop() async throws {
        let (results, requests) = try await send(reads(4)) { request, number in
            number == 0
                ? FakeService.answer([FakeService.ok("0"), FakeService.failed(429, headers: "Retry-After: 2\r\n")])
                : Self.echo(request, number)
        }
        #expect(results.allSatisfy { $0.isSuccess })
        #expect(FakeService.operations(requests[1]).count == 3)
    }

    @Test("a batch that is throttled as a whole is sent again; a write in it stops what follows")
    func throttledBatch() async throws {
        let busy = Reply.answer(503, headers: [("Retry-After", "5")])
        let (results, requests) = try await send(reads(2)) { request, number in number == 0 ? busy : Self.echo(request, number) }
        #expect(results.allSatisfy { $0.isSuccess } && requests.count == 2)
        let mixed: [BatchElement] = [.operation(.get("a")), .operation(.post("b", json: "{}")), .operation(.get("c"))]
        let (partly, _) = try await send(mixed) { request, number in number == 0 ? busy : Self.echo(request, number) }
        #expect(partly.map { $0.response?.status } == [200, 503, nil])
        #expect(partly[2] == .notExecuted(because: .earlierFailure(operation: 1)))
    }

    @Test("of the writes of a batch that is throttled as a whole, nobody says that they were not done")
    func throttledWritesOfBatch() async throws {
        let elements: [BatchElement] = (0..<3).map { _ in .operation(.post("sendmail", json: "{}")) }
        let (results, requests) = try await send(elements) { _, _ in .text("later", status: 503) }
        #expect(results.map { $0.response?.status } == [503, 503, 503] && requests.count == 1)
        let once = HTTPBody(
            length: 2,
            stream: AsyncStream<[UInt8]> {
                $0.yield(Array("{}".utf8))
                $0.finish()
            }
        )
        let mixed: [BatchElement] = [.operation(BatchOperation(.post, "a", body: once)), .operation(.delete("b"))]
        let policy = BatchConfiguration(repeatsWrites: true)
        let (partly, _) = try await send(with: policy, mixed) { _, _ in .text("later", status: 503) }
        #expect(partly.map { $0.response?.status } == [503, nil] && partly[1] == .missing)
    }

    @Test("a batch that is refused before its first operation did nothing", arguments: [401, 403, 404])
    func refusedBatch(status: Int) async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send([.operation(.post("sendmail", json: "{}"))]) { _, _ in .text("no", status: status) }
        }
        guard case .notExecuted(because: .batchRefused(let answer)) = error?.results.first else {
            Issue.record("\(String(describing: error?.results))")
            return
        }
        #expect(answer.status == status)
    }

    @Test("what was said of operations that were sent again is forgotten when no answer comes")
    func lostRepetition() async throws {
        let elements: [BatchElement] = [.operation(.get("a")), .operation(.get("b")), .operation(.post("c", json: "{}"))]
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(elements) { _, number in
                number == 0 ? FakeService.answer([FakeService.ok("a"), FakeService.failed(429)]) : Reply([.close])
            }
        }
        #expect(error?.code == .exchangeFailed)
        #expect(error?.results.map(\.isSuccess) == [true, false, false])
        #expect(error?.results[1...].allSatisfy { $0 == .missing } == true)
    }

    @Test("an operation that failed only since another one was throttled is sent again with it")
    func throttledDependency() async throws {
        @Sendable func answer(_ responses: [String]) -> Reply {
            .text("{\"responses\": [\(responses.joined(separator: ","))]}", headers: [("Content-Type", "application/json")])
        }
        var write = BatchOperation.post("me/sendMail", json: "{}")
        write.dependsOn = [0]
        let (results, requests) = try await send(version: .graph, [.operation(.get("me/messages")), .operation(write)]) { _, number in
            number == 0
                ? answer([#"{"id":"1","status":429,"headers":{"Retry-After":"2"}}"#, #"{"id":"2","status":424}"#])
                : answer([#"{"id":"1","status":200}"#, #"{"id":"2","status":202}"#])
        }
        #expect(results.map { $0.response?.status } == [200, 202])
        #expect(requests.count == 2 && clock.sleeps == [.seconds(2)])
    }

    @Sendable private static func jsonAnswer(_ responses: String...) -> Reply {
        .text("{\"responses\": [\(responses.joined(separator: ","))]}", headers: [("Content-Type", "application/json")])
    }

    @Test("a repetition leaves out what depends on an operation that failed, though it depends on a repeated one too")
    func failedDependency() async throws {
        let elements: [BatchElement] = [
            .operation(.get("me/a")), .operation(.get("me/b")), .operation(BatchOperation(.post, "me/sendMail", dependsOn: [0, 1])),
            .operation(BatchOperation(.delete, "me/c", dependsOn: [2])),
        ]
        let (results, requests) = try await send(with: .init(continuesOnError: true), version: .graph, elements) { _, number in
            number == 0
                ? Self.jsonAnswer(
                    #"{"id":"1","status":429}"#,
                    #"{"id":"2","status":404}"#,
                    #"{"id":"3","status":424}"#,
                    #"{"id":"4","status":424}"#
                )
                : Self.jsonAnswer(#"{"id":"1","status":200}"#)
        }
        #expect(requests.count == 2 && !String(decoding: requests[1].body, as: UTF8.self).contains("POST"))
        #expect(results[..<2].map { $0.response?.status } == [200, 404])
        #expect(results[2] == .notExecuted(because: .dependencyFailed(operation: 1)))
        #expect(results[3] == .notExecuted(because: .dependencyFailed(operation: 2)))
    }

    @Test(
        "the second half of a refused batch leaves out what depends on a failure of the first, until it was repeated",
        arguments: [404, 429]
    )
    func failedDependencyOfHalf(status: Int) async throws {
        let elements: [BatchElement] = [.operation(.get("me/a")), .operation(BatchOperation(.delete, "me/b", dependsOn: [0]))]
        let (results, requests) = try await send(with: .init(continuesOnError: true), version: .graph, elements) { _, number in
            switch number {
            case 0: .text("too large", status: 413)
            case 1: Self.jsonAnswer("{\"id\":\"1\",\"status\":\(status)}")
            default: Self.jsonAnswer(#"{"id":"1","status":200}"#, #"{"id":"2","status":204}"#)
            }
        }
        #expect(requests.count == (status == 404 ? 2 : 3))
        #expect(results[0].response?.status == (status == 404 ? 404 : 200))
        #expect(results[1].isSuccess == (status == 429))
        if status == 404 { #expect(results[1] == .notExecuted(because: .dependencyFailed(operation: 0))) }
    }

    @Test("when the second half of a refused batch gets no answer, only that half is sent again")
    func lostHalf() async throws {
        let (results, requests) = try await send(reads(4)) { request, number in
            switch number {
            case 0: .text("too large", status: 413)
            case 2: Reply([.close])
            default: Self.echo(request, number)
            }
        }
        #expect(results.allSatisfy { $0.isSuccess })
        #expect(requests.map { FakeService.operations($0).count } == [4, 2, 2, 2])
    }

    @Test("throttling without end ends after the attempts, with the last answers")
    func throttledForever() async throws {
        let (results, requests) = try await send(reads(1)) { _, _ in FakeService.answer([FakeService.failed(429)]) }
        #expect(results[0].response?.status == 429 && requests.count == 5)
    }

    @Test("a refused batch is cut in halves down to the operation that is refused", arguments: [400, 413, 414, 431])
    func halving(status: Int) async throws {
        let (results, requests) = try await send(with: .init(continuesOnError: true), reads(8)) { request, number in
            FakeService.operations(request).contains { $0.line.contains("'5'") } ? .text("no", status: status) : Self.echo(request, number)
        }
        #expect(results.enumerated().allSatisfy { $0 == 5 || $1.isSuccess })
        guard case .notExecuted(because: .batchRefused(let answer)) = results[5] else { throw Unexpected() }
        #expect(answer.status == status)
        #expect(requests.count == 7)
    }

    @Test("a wrong anchor mailbox is left out once and for all")
    func anchor() async throws {
        let (results, requests) = try await send(with: .init(anchorMailbox: "old@example.com"), reads(25)) { request, number in
            request[header: "X-AnchorMailbox"] == nil
                ? Self.echo(request, number) : .text(FakeService.errorBody("ErrorIncorrectRoutingHint"), status: 400)
        }
        #expect(results.allSatisfy { $0.isSuccess })
        #expect(requests.map { $0[header: "X-AnchorMailbox"] } == ["old@example.com", nil, nil])
    }

    @Test(
        "mailboxes without this interface and refused tokens are errors of their own",
        arguments: [
            (404, "MailboxNotEnabledForRESTAPI", OutlookBatchError.Code.mailboxUnavailable),
            (404, "MailboxNotSupportedForRESTAPI", .mailboxUnavailable), (401, "InvalidToken", .accessDenied), (500, "X", .batchRefused),
        ]
    )
    func refusals(status: Int, code: String, expected: OutlookBatchError.Code) async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(reads(2)) { _, _ in .text(FakeService.errorBody(code), status: status) }
        }
        #expect(error?.code == expected && error?.serviceError?.code == code)
        #expect(error?.description.contains("tkn") == false)
    }

    @Test("when a later batch fails, the error brings what is known")
    func partial() async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(reads(25)) { request, number in number == 0 ? Self.echo(request, number) : .text("gone", status: 410) }
        }
        #expect(error?.results.count == 25)
        #expect(error?.results[..<20].allSatisfy { $0.isSuccess } == true && error?.results[20...].allSatisfy { $0 == .missing } == true)
    }

    @Test("what the first half of a refused batch has brought is not lost when the second one fails")
    func partialHalves() async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(reads(4)) { request, number in
                switch number {
                case 0: .text("too large", status: 413)
                case 1: Self.echo(request, number)
                default: .text("gone", status: 410)
                }
            }
        }
        #expect(error?.results.map(\.isSuccess) == [true, true, false, false])
    }

    @Test("cancelling ends the exchange and says what is known", arguments: [BatchConfiguration.Order.sequential, .concurrent(maximum: 2)])
    func cancelled(order: BatchConfiguration.Order) async throws {
        let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
        let elements = reads(45)
        let task = Task {
            try await send(with: .init(order: order), elements) { request, number in
                guard number == 1 else { return Self.echo(request, number) }
                arrival.yield()
                return Reply([.silence])
            }
        }
        for await _ in arrived { break }
        task.cancel()
        let error = await #expect(throws: OutlookBatchError.self) { try await task.value }
        #expect(error?.code == .cancelled)
    }

    @Test(
        "what was never sent is told from what has no answer, in whatever order batches go",
        arguments: [BatchConfiguration.Order.sequential, .concurrent(maximum: 2)]
    )
    func neverSent(order: BatchConfiguration.Order) async throws {
        let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
        let sent = order == .sequential ? 20 : 40
        let task = Task {
            try await send(with: .init(order: order), reads(65)) { _, number in
                if number == sent / 20 - 1 { arrival.yield() }
                return Reply([.silence])
            }
        }
        for await _ in arrived { break }
        task.cancel()
        let error = await #expect(throws: OutlookBatchError.self) { try await task.value }
        #expect(error?.results.count == 65)
        #expect(error?.results[..<sent].allSatisfy { $0 == .missing } == true)
        #expect(error?.results[sent...].allSatisfy { $0 == .notSent } == true)
    }

    @Test("when a single batch is cancelled, each of its operations has no answer")
    func cancelledBatch() async throws {
        let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            try await send(reads(5)) { _, _ in
                arrival.yield()
                return Reply([.silence])
            }
        }
        for await _ in arrived { break }
        task.cancel()
        let error = await #expect(throws: OutlookBatchError.self) { try await task.value }
        #expect(error?.code == .cancelled && error?.results == Array(repeating: .missing, count: 5))
    }

    @Test("a lost connection is tried again for reads, not for writes")
    func connection() async throws {
        let drop = Reply([.close])
        let (results, _) = try await send(reads(2)) { request, number in number == 0 ? drop : Self.echo(request, number) }
        #expect(results.allSatisfy { $0.isSuccess })
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send([.operation(.post("x", json: "{}"))]) { request, number in number == 0 ? drop : Self.echo(request, number) }
        }
        #expect(error?.code == .exchangeFailed)
    }

    @Test("an HTML page is an error, not an answer")
    func html() async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(reads(1)) { _, _ in .text("<html>", headers: [("Content-Type", "text/html")]) }
        }
        #expect(error?.code == .invalidResponse)
    }

    @Test("the deadline ends everything, also between batches")
    func deadline() async {
        let clock = clock
        let error = await #expect(throws: OutlookBatchError.self) {
            // What is left of it bounds the second batch by the real clock: enough for a busy machine.
            try await send(with: .init(requestTimeout: .seconds(1_000), deadline: .seconds(10_000)), reads(45)) { request, number in
                clock.advance(by: .seconds(6_000))
                return Self.echo(request, number)
            }
        }
        #expect(error?.code == .deadlineExceeded && error?.results.filter(\.isSuccess).count == 40)
    }

    @Test("where the deadline leaves a batch less than its own time, it is the deadline that has passed")
    func deadlineWithinBatch() async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(with: .init(requestTimeout: .seconds(1_000), deadline: .milliseconds(50)), reads(1)) { _, _ in
                Reply([.silence])
            }
        }
        #expect(error?.code == .deadlineExceeded)
        #expect(error?.description.contains("requestTimeout") == false)
    }

    @Test("bodies decode to types; a failure is thrown with the service's error")
    func decoding() async throws {
        struct Item: Decodable, Equatable { var a: Int }
        let (results, _) = try await send(with: .init(continuesOnError: true), reads(2)) { _, _ in
            FakeService.answer([FakeService.ok("{\"a\":5}"), FakeService.failed(404, "ErrorItemNotFound")])
        }
        #expect(try results[0].response?.decoded(as: Item.self) == Item(a: 5))
        let error = #expect(throws: OutlookBatchError.self) { try results[1].response?.decoded(as: Item.self) }
        #expect(error?.serviceError == ODataError(code: "ErrorItemNotFound", message: "because"))
        #expect(throws: OutlookBatchError.self) { try results[0].response?.decoded(as: [Int].self) }
    }

    private struct Unexpected: Error {}
}
