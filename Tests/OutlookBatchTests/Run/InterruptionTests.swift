import HTTPTypes
import OutlookBatch
import ServiceClient
import Synchronization
import TestServers
import Testing

@Suite("Batches that end with an error of the token or a middleware", .timeLimit(.minutes(10)))
struct InterruptionTests {
    private struct Failure: Error {}

    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    /// Sends its first batch, and fails after each later one.
    private struct FailingAfterwards: ClientMiddleware {
        let counter = Counter()

        func intercept(
            _ request: HTTPRequest,
            body: HTTPBody?,
            operation: String,
            next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
        ) async throws -> (HTTPResponse, HTTPBody) {
            let answer = try await next(request, body)
            guard counter.next() == 1 else { throw Failure() }
            return answer
        }
    }

    /// Keeps the header fields that it sees.
    private final class Onlooker: ClientMiddleware {
        let fields = Mutex<[HTTPFields]>([])

        func intercept(
            _ request: HTTPRequest,
            body: HTTPBody?,
            operation: String,
            next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
        ) async throws -> (HTTPResponse, HTTPBody) {
            fields.withLock { $0.append(request.headerFields) }
            return try await next(request, body)
        }
    }

    /// Sends to a service that answers each operation, except for the requests that it is too busy for.
    private func send(
        _ elements: [BatchElement],
        order: BatchConfiguration.Order = .sequential,
        middlewares: [any ClientMiddleware] = [],
        busyRequests: Int = 0,
        token: @escaping @Sendable () async throws -> Secret = { Secret("tkn") }
    ) async throws -> (results: [OperationResult], requests: [ReceivedRequest]) {
        try await ScriptedServer.run(
            reply: { request, number in
                guard number >= busyRequests else { return .text("later", status: 503) }
                return FakeService.answer(FakeService.operations(request).map { FakeService.ok($0.line) })
            },
            { server in
                try await AsyncHTTPClientTransport.withTransport { transport in
                    let client = try OutlookClient(
                        host: "http://127.0.0.1:\(server.port)",
                        version: .v2,
                        context: .me,
                        token: token,
                        transport: transport,
                        configuration: BatchConfiguration(order: order),
                        middlewares: middlewares,
                        clock: ManualClock(),
                        now: { 0 }
                    )
                    return (try await client.send(elements), server.requests)
                }
            }
        )
    }

    private func reads(_ count: Int) -> [BatchElement] { (0..<count).map { .operation(.get("messages('\($0)')")) } }

    @Test(
        "a token that cannot be renewed loses no results, and what was not sent for want of it is not missing",
        arguments: [BatchConfiguration.Order.sequential, .concurrent(maximum: 1)]
    )
    func token(order: BatchConfiguration.Order) async {
        let counter = Counter()
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(reads(45), order: order) {
                guard counter.next() == 1 else { throw Failure() }
                return Secret("tkn")
            }
        }
        #expect(error?.code == .exchangeFailed && error?.underlyingError is Failure)
        #expect(error?.results.count == 45)
        #expect(error?.results[..<20].allSatisfy { $0.isSuccess } == true && error?.results[20...].allSatisfy { $0 == .notSent } == true)
    }

    @Test("a token that is cancelled cancels the batch")
    func cancelledToken() async {
        let error = await #expect(throws: OutlookBatchError.self) { try await send(reads(1)) { throw CancellationError() } }
        #expect(error?.code == .cancelled && error?.results.isEmpty == true)
    }

    @Test("a token whose own request broke off says nothing of a write that was never sent")
    func tokenRequest() async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send([.operation(.post("sendmail", json: "{}"))]) { throw ServiceClientError(.truncatedResponse, "half a token") }
        }
        #expect(error?.code == .exchangeFailed && error?.results.isEmpty == true)
    }

    @Test("a write that reached the server is not sent again because the token for a repetition could not be had")
    func tokenAfterAttempt() async {
        let counter = Counter()
        let retry = RetryMiddleware(RetryPolicy(isSafe: { _, _ in true }), clock: ManualClock())
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send([.operation(.post("sendmail", json: "{}"))], middlewares: [retry], busyRequests: 1) {
                guard counter.next() == 1 else { throw ServiceClientError(.unreachable, "no token", mayHaveReachedServer: false) }
                return Secret("tkn")
            }
        }
        #expect(error?.results == [.missing])
    }

    @Test("a middleware that fails after a batch was sent leaves its operations without an answer, and the results before it")
    func middleware() async {
        let error = await #expect(throws: OutlookBatchError.self) {
            try await send(reads(45), middlewares: [FailingAfterwards()])
        }
        #expect(error?.code == .exchangeFailed && error?.underlyingError is Failure)
        let results = error?.results ?? []
        #expect(results.map(\.isSuccess) == (0..<45).map { $0 < 20 })
        #expect(results.map { $0 == .missing } == (0..<45).map { (20..<40).contains($0) })
    }

    @Test("middlewares do not see the token, and a repetition by one of them asks for it anew")
    func tokenOfRepetition() async throws {
        let counter = Counter()
        let onlooker = Onlooker()
        let retry = RetryMiddleware(RetryPolicy(isSafe: { _, _ in true }), clock: ManualClock())
        let (results, requests) = try await send(reads(1), middlewares: [retry, onlooker], busyRequests: 1) {
            Secret("token-\(counter.next())")
        }
        #expect(results.allSatisfy { $0.isSuccess })
        #expect(requests.map { $0[header: "Authorization"] } == ["Bearer token-1", "Bearer token-2"])
        let seen = onlooker.fields.withLock { $0 }
        #expect(seen.count == 2 && seen.allSatisfy { $0[.authorization] == nil })
    }
}
