import HTTPTypes
import ServiceClient
import TestServers
import Testing

@Suite("Repetitions", .timeLimit(.minutes(10)))
struct RetryTests {
    private let clock = ManualClock()

    private func send(
        _ answers: [StubTransport.Answer],
        policy: RetryPolicy = RetryPolicy(jitter: { 1 }),
        method: HTTPRequest.Method = .get,
        body: HTTPBody? = nil,
        now: Double = 0
    ) async -> (outcome: Result<Int, ServiceClientError>, attempts: Int) {
        let stub = StubTransport(answers)
        let pipeline = ClientPipeline(transport: stub, middlewares: [RetryMiddleware(policy, clock: clock, now: { now })])
        var request = HTTPRequest.sample
        request.method = method
        do {
            let (response, _) = try await pipeline.send(request, body: body, operation: "op")
            return (.success(response.status.code), stub.requests.count)
        } catch {
            return (.failure(error as? ServiceClientError ?? .init(.other, "\(error)")), stub.requests.count)
        }
    }

    private let closed = StubTransport.Answer.failure(.init(.connectionClosed, "x"))
    private let refused = StubTransport.Answer.failure(.init(.unreachable, "x", mayHaveReachedServer: false))

    @Test("a read is sent again after a failure or a busy server, with growing waits")
    func reads() async throws {
        let (outcome, attempts) = await send([closed, StubTransport.status(503)])
        #expect(try outcome.get() == 200 && attempts == 3)
        #expect(clock.sleeps == [.milliseconds(250), .milliseconds(500)])
    }

    @Test("after the last attempt its answer or failure is handed on")
    func exhausted() async throws {
        let (outcome, attempts) = await send([closed, closed, StubTransport.status(503)])
        #expect(try outcome.get() == 503 && attempts == 3)
        let failed = await send([closed, closed, closed])
        #expect(failed.outcome == .failure(.init(.connectionClosed, "x", operation: "op")) && failed.attempts == 3)
    }

    @Test("a write is sent again only if it surely did not reach the server, or if the policy says that it is safe")
    func writes() async throws {
        #expect(await send([closed], method: .post).attempts == 1)
        #expect(await send([StubTransport.status(503)], method: .post).attempts == 1)
        #expect(await send([refused], method: .post).attempts == 2)
        #expect(await send([closed], policy: RetryPolicy(isSafe: { operation, _ in operation == "op" }), method: .post).attempts == 2)
    }

    @Test("a body that can be read once is sent once")
    func streams() async {
        let stream = AsyncStream<[UInt8]> { $0.finish() }
        #expect(await send([refused], body: HTTPBody(length: nil, stream: stream)).attempts == 1)
        #expect(await send([refused], body: HTTPBody("again")).attempts == 2)
    }

    @Test("other statuses and failures are not repeated")
    func others() async {
        for status in [200, 304, 400, 401, 404, 500] { #expect(await send([StubTransport.status(status)]).attempts == 1) }
        for code in [ServiceClientError.Code.tlsFailure, .cancelled, .responseTooLarge, .certificateChanged] {
            #expect(await send([.failure(.init(code, "x", mayHaveReachedServer: false))]).attempts == 1)
        }
    }

    @Test("Retry-After is honoured, in seconds and as a date")
    func retryAfter() async {
        _ = await send([StubTransport.status(429, [.retryAfter: "7"])])
        _ = await send([StubTransport.status(429, [.retryAfter: "Sun, 06 Nov 1994 08:49:37 GMT"])], now: 784_111_766)
        _ = await send([StubTransport.status(429, [.retryAfter: "Sun, 06 Nov 1994 08:49:37 GMT"])], now: 784_111_999)
        _ = await send([StubTransport.status(429, [.retryAfter: "soon"])])
        #expect(clock.sleeps == [.seconds(7), .seconds(11), .zero, .milliseconds(250)])
    }

    @Test("a wait past the deadline is not waited; the answer is handed on")
    func deadline() async throws {
        let (outcome, attempts) = await send([StubTransport.status(429, [.retryAfter: "121"])])
        #expect(try outcome.get() == 429 && attempts == 1 && clock.sleeps.isEmpty)
        let policy = RetryPolicy(maximumAttempts: 100, initialDelay: .seconds(1), deadline: .seconds(10), jitter: { 1 })
        #expect(await send(Array(repeating: closed, count: 100), policy: policy).attempts == 4)
    }

    @Test("delays grow to the maximum, jitter takes away up to a half, odd numbers do no harm")
    func delays() {
        let policy = RetryPolicy(initialDelay: .seconds(1), growth: 3, maximumDelay: .seconds(10), jitter: { 1 })
        #expect((1...5).map(policy.delay(afterAttempt:)) == [.seconds(1), .seconds(3), .seconds(9), .seconds(10), .seconds(10)])
        #expect(RetryPolicy(initialDelay: .seconds(1), jitter: { 0 }).delay(afterAttempt: 1) == .milliseconds(500))
        #expect(RetryPolicy(growth: 1e300, maximumDelay: .seconds(10), jitter: { 7 }).delay(afterAttempt: .max) == .seconds(10))
        #expect(RetryPolicy(jitter: { 1 }).delay(afterAttempt: -5) == .milliseconds(250))
    }

    @Test("an answer that breaks off is asked for again when it is collected after the retry")
    func truncated() async throws {
        try await ScriptedServer.run(
            reply: { _, number in
                number == 0 ? Reply([.bytes(Reply.head(200, [("Content-Length", "9")]) + Array("half".utf8)), .close]) : .text("wholebody")
            },
            { server in
                try await AsyncHTTPClientTransport.withTransport { transport in
                    let pipeline = ClientPipeline(
                        transport: transport,
                        middlewares: [RetryMiddleware(clock: clock), CollectBody(upTo: 100)]
                    )
                    let (_, body) = try await pipeline.send(server.request(), operation: "op")
                    #expect(try await body.collect(upTo: 100) == Array("wholebody".utf8))
                    #expect(server.requests.count == 2)
                }
            }
        )
    }

    @Test(
        "Retry-After values that mean nothing are nothing",
        arguments: [
            "", "-1", "1.5", "now", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
            "Sun, 06 Nov 1994 :: GMT", "Sun, 06 Nov 1994 08:49 GMT", ", , , , , GMT",
            "Sunday, 06-Nov-1994 08:49:37 GMT", "Sunday, 06-Nov 08:49:37 GMT", "Sun Nov 6 08:49:37 94", "Sun Nov 6 08:49:37 1994 GMT",
        ]
    )
    func unreadable(text: String) {
        #expect(RetryAfter(text) == nil)
    }

    @Test("Retry-After reads leap days and numbers of any size")
    func odd() {
        #expect(RetryAfter("Thu, 29 Feb 2024 12:00:00 GMT")?.delay(now: 1_709_208_000 - 60) == .seconds(60))
        #expect(RetryAfter("99999999999999999999999")?.delay(now: 0) == .seconds(1_000_000_000))
    }

    @Test(
        "Retry-After reads the three forms of a date",
        arguments: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"]
    )
    func forms(text: String) {
        #expect(RetryAfter(text)?.delay(now: 784_111_777 - 60) == .seconds(60))
    }

    @Test("Of two digits of a year the nearer century is meant")
    func shortYear() {
        #expect(RetryAfter("Thursday, 29-Feb-24 12:00:00 GMT")?.delay(now: 1_709_208_000 - 60) == .seconds(60))
    }
}
