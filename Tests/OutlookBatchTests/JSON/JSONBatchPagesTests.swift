import HTTPTypes
import OutlookBatch
import ServiceClient
import TestServers
import Testing

@Suite("JSON batches whose answer comes in pages", .timeLimit(.minutes(10)))
struct JSONBatchPagesTests {
    /// Sends two reads, and hands back their results, or the error, and the requests.
    private func send(
        _ reply: @escaping @Sendable (ReceivedRequest, Int) -> Reply
    ) async throws -> (outcome: Result<[OperationResult], any Error>, requests: [ReceivedRequest]) {
        try await ScriptedServer.run(reply: reply) { server in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let client = try OutlookClient(
                    host: "http://127.0.0.1:\(server.port)",
                    version: .graph,
                    context: .me,
                    token: Secret("tkn"),
                    transport: transport,
                    clock: ManualClock()
                )
                do {
                    return (.success(try await client.send([.operation(.get("a")), .operation(.get("b"))])), server.requests)
                } catch {
                    return (.failure(error), server.requests)
                }
            }
        }
    }

    private static func page(_ response: String, next: String) -> Reply {
        .text("{\"responses\":[\(response)],\"@odata.nextLink\":\"\(next)\"}")
    }

    private static let first = #"{"id":"1","status":200}"#
    private static let second = #"{"responses":[{"id":"2","status":204}]}"#

    private func failure(_ outcome: Result<[OperationResult], any Error>) -> OutlookBatchError? {
        guard case .failure(let error) = outcome else { return nil }
        return error as? OutlookBatchError
    }

    @Test("the pages are fetched from the same host, and their responses put together", arguments: [true, false])
    func pages(isAbsolute: Bool) async throws {
        let (outcome, requests) = try await send { request, number in
            let origin = isAbsolute ? "http://" + (request[header: "Host"] ?? "") : ""
            return number == 0 ? Self.page(Self.first, next: origin + "/v1.0/page?p=2") : .text(Self.second)
        }
        #expect(try outcome.get().map { $0.response?.status } == [200, 204])
        #expect(requests.map { $0.method + " " + $0.target } == ["POST /v1.0/$batch", "GET /v1.0/page?p=2"])
        #expect(requests.last?[header: "Authorization"] == "Bearer tkn")
    }

    @Test("another host is not asked, and the results that are known stay")
    func otherHost() async throws {
        let (outcome, requests) = try await send { _, _ in Self.page(Self.first, next: "https://other.example/v1.0/page?secret=1") }
        let error = try #require(failure(outcome))
        #expect(error.code == .invalidResponse && error.message.contains("not on its host"))
        #expect(!error.message.contains("secret"))
        #expect(error.results.map(\.isSuccess) == [true, false] && error.results[1] == .missing)
        #expect(requests.count == 1)
    }

    @Test("pages without end are left, and so is one that is refused; the results that are known stay", arguments: [true, false])
    func brokenPages(isEndless: Bool) async throws {
        let (outcome, requests) = try await send { _, number in
            if number == 0 { return Self.page(Self.first, next: "/v1.0/page") }
            return isEndless ? Self.page("", next: "/v1.0/page") : .text("gone", status: 410)
        }
        let error = try #require(failure(outcome))
        #expect(error.code == .invalidResponse && error.status == (isEndless ? nil : 410))
        #expect(error.results.map(\.isSuccess) == [true, false] && error.results[1] == .missing)
        #expect(requests.count == (isEndless ? 100 : 2))
    }

    @Test("reads whose page is lost on the way are sent again, and only they")
    func lostPage() async throws {
        let (outcome, requests) = try await send { request, _ in
            if request.method == "GET" { return Reply([.close]) }
            let isWhole = String(decoding: request.body, as: UTF8.self).contains(#""id":"1""#)
            return isWhole ? Self.page(Self.first, next: "/v1.0/page") : .text(Self.second)
        }
        #expect(try outcome.get().map { $0.response?.status } == [200, 204])
        #expect(requests.count(where: { $0.method == "POST" }) == 2)
    }
}
