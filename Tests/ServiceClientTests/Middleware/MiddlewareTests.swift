import HTTPTypes
import Logging
import ServiceClient
import TestServers
import Testing

@Suite("Middlewares", .timeLimit(.minutes(10)))
struct MiddlewareTests {
    private struct Mark: ClientMiddleware {
        var name: String
        var trace: RecordedLines

        func intercept(
            _ request: HTTPRequest,
            body: HTTPBody?,
            operation: String,
            next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
        ) async throws -> (HTTPResponse, HTTPBody) {
            trace.add("\(name) before \(operation)")
            defer { trace.add("\(name) after") }
            return try await next(request, body)
        }
    }

    @Test("see a request in the listed order and its answer in the reverse one")
    func order() async throws {
        let trace = RecordedLines()
        let stub = StubTransport([])
        let pipeline = ClientPipeline(
            transport: stub,
            middlewares: [Mark(name: "a", trace: trace), Mark(name: "b", trace: trace)],
            requestTimeout: .seconds(7)
        )
        _ = try await pipeline.send(.sample, operation: "op")
        _ = try await pipeline.send(.sample, operation: "op", timeout: .seconds(3))
        #expect(Array(trace.all.prefix(4)) == ["a before op", "b before op", "b after", "a after"])
        #expect(stub.timeouts == [.seconds(7), .seconds(3)])
    }

    @Test("errors of the transport get the operation's name")
    func operation() async {
        let pipeline = ClientPipeline(transport: StubTransport([.failure(.init(.unreachable, "no"))]))
        let error = await #expect(throws: ServiceClientError.self) { try await pipeline.send(.sample, operation: "getInfo") }
        #expect(error?.operation == "getInfo")
    }

    @Test("Basic authentication sends UTF-8 without being asked, and refuses a colon in the name")
    func basic() async throws {
        let stub = StubTransport([])
        _ = try await ClientPipeline(
            transport: stub,
            middlewares: [BasicAuthentication(.init(user: "jürgen", password: Secret("p:w")))]
        ).send(.sample, operation: "op")
        #expect(stub.requests[0].headerFields[.authorization] == "Basic asO8cmdlbjpwOnc=")
        let colon = ClientPipeline(transport: stub, middlewares: [BasicAuthentication(.init(user: "a:b", password: Secret("hidden")))])
        let error = await #expect(throws: ServiceClientError.self) { try await colon.send(.sample, operation: "op") }
        #expect(error?.code == .invalidConfiguration && error?.description.contains("hidden") == false)
    }

    @Test("a bearer token is asked for with each request; one that no header can hold is refused and not shown")
    func bearer() async throws {
        let stub = StubTransport([])
        let counter = RecordedLines()
        let pipeline = ClientPipeline(
            transport: stub,
            middlewares: [
                BearerToken {
                    counter.add("")
                    return Secret("token\(counter.all.count)")
                }
            ]
        )
        for _ in 0..<2 { _ = try await pipeline.send(.sample, operation: "op") }
        #expect(stub.requests.map { $0.headerFields[.authorization] } == ["Bearer token1", "Bearer token2"])
        let broken = ClientPipeline(transport: stub, middlewares: [BearerToken(Secret("hidden\n"))])
        let error = await #expect(throws: ServiceClientError.self) { try await broken.send(.sample, operation: "op") }
        #expect(error?.description.contains("hidden") == false)
    }

    @Test("a collected answer can be read again, and has a limit")
    func collect() async throws {
        let stub = StubTransport([StubTransport.status(200), StubTransport.status(200)])
        let (_, body) = try await ClientPipeline(transport: stub, middlewares: [CollectBody(upTo: 10)]).send(.sample, operation: "op")
        #expect(body.isReplayable && body.length == 10)
        await #expect(throws: ServiceClientError.self) {
            try await ClientPipeline(transport: stub, middlewares: [CollectBody(upTo: 9)]).send(.sample, operation: "op")
        }
    }

    @Test("logs are at debug, say what happened, and hold no credentials")
    func logging() async throws {
        let lines = RecordedLines()
        let logger = Logger(label: "test", factory: { _ in RecordingLog(lines) })
        let stub = StubTransport([StubTransport.status(204), .failure(.init(.timedOut, "secret message"))])
        let pipeline = ClientPipeline(
            transport: stub,
            middlewares: [BearerToken(Secret("tkn")), LoggingMiddleware(logger, clock: ManualClock())]
        )
        _ = try await pipeline.send(.sample, body: HTTPBody("secret body"), operation: "op")
        _ = try? await pipeline.send(.sample, operation: "op")
        let text = lines.all.joined(separator: "\n")
        #expect(lines.all.count == 4 && lines.all.allSatisfy { $0.hasPrefix("debug") })
        for part in [
            "castile.http.status=204", "castile.http.operation=op", "castile.http.error=timed out", "castile.http.path=/api/things",
        ] {
            #expect(text.contains(part))
        }
        for part in ["tkn", "secret", "token=abc"] { #expect(!text.contains(part)) }
    }

    @Test("logs hold the host, not a user and a password that are wrongly before it")
    func loggedHost() async throws {
        let lines = RecordedLines()
        let logger = Logger(label: "test", factory: { _ in RecordingLog(lines) })
        let pipeline = ClientPipeline(transport: StubTransport([]), middlewares: [LoggingMiddleware(logger, clock: ManualClock())])
        let request = HTTPRequest(method: .get, scheme: "https", authority: "ann:hid@den@service.example:8443", path: "/")
        _ = try await pipeline.send(request, operation: "op")
        let text = lines.all.joined(separator: "\n")
        #expect(text.contains("castile.http.host=service.example:8443"))
        for part in ["ann", "hid", "den"] { #expect(!text.contains(part)) }
    }
}
