import HTTPTypes
import SelectDeploy
import ServiceClient
import Testing

@Suite("Answers", .timeLimit(.minutes(10)))
struct AnswerTests {
    private static func requestID(_ id: String) -> HTTPFields {
        guard let name = HTTPField.Name("Request-ID") else { return [:] }
        return [name: id]
    }

    private func response(_ answer: ScriptedTransport.Answer) async throws -> DeployResponse<DeployCluster> {
        try await client(ScriptedTransport(answer)).clusters.response()
    }

    @Test("A collection holds its records and the number the server gives")
    func collection() async throws {
        let body = #"{"num_records": 7, "records": [{"id": "1", "name": "a", "extra": [1.5, null]}, {"id": 2}]}"#
        let response = try await response(.init(headers: Self.requestID("r1"), body: body))
        guard case .collection(let records, let count) = response.body else { throw DeployQueryError(.invalidField, "no collection") }
        #expect(count == 7)
        #expect(response.requestID == "r1")
        #expect(records.map(\.identifier) == ["1", "2"])
        #expect(records.first?.name == "a")
        #expect(records.first?.content["extra"] == [.number(1.5), .null])
    }

    @Test("A number that cannot be kept with all its digits is a text of them")
    func digits() async throws {
        let body = #"{"id": "1", "extra": [12345678901234567890, 0.1, -1.50, 7, 9007199254740993]}"#
        let extra = try await response(.init(body: body)).records.first?.content["extra"]
        #expect(extra == ["12345678901234567890", .number(0.1), .number(-1.5), 7, .integer(9_007_199_254_740_993)])
    }

    @Test("A single object may be wrapped or bare", arguments: [#"{"record": {"id": "1", "name": "a"}}"#, #"{"id": "1", "name": "a"}"#])
    func single(body: String) async throws {
        #expect(try await response(.init(body: body)).records.first?.name == "a")
    }

    @Test("An empty body and null hold nothing", arguments: ["", " \r\n", "null", "{}"])
    func empty(body: String) async throws {
        let response = try await response(.init(status: 204, body: body))
        #expect(response.body == .empty)
        #expect(response.status == 204)
    }

    @Test(
        "A job comes with a location or without; a location may be an address or a path",
        arguments: [
            ("https://deploy/api/v3/clusters/4%2F2", "4/2"), ("/api/clusters/42", "42"), ("/api/clusters/42?x=1", "42"), (nil, nil),
        ]
    )
    func job(location: String?, id: String?) async throws {
        var answer = ScriptedTransport.Answer(status: 202, body: #"{"job": {"id": "j", "state": "queued", "message": "m"}}"#)
        answer.headers[.location] = location
        let response = try await response(answer)
        #expect(response.job?.id == "j")
        #expect(response.job?.state == .queued)
        #expect(response.createdID == id)
    }

    @Test(
        "A success that is no JSON of this API is an error that says so",
        arguments: ["<html>", "[1]", #"{"records": 5}"#, #"{"records": [5]}"#]
    )
    func noJSON(body: String) async throws {
        let error = await #expect(throws: DeployError.self) { try await response(.init(body: body)) }
        #expect(error?.code == .invalidResponse)
    }

    @Test("Deep nesting is refused, not followed")
    func deep() async throws {
        let body = String(repeating: #"{"a":"#, count: 100_000)
        let error = await #expect(throws: DeployError.self) { try await response(.init(body: body)) }
        #expect(error?.code == .invalidResponse)
    }

    @Test(
        "Each status of the document becomes its error, with meaning, advice and request id",
        arguments: [
            (400, DeployError.Code.badRequest), (401, .unauthorized), (403, .forbidden), (404, .notFound), (405, .methodNotAllowed),
            (409, .conflict), (500, .serverError), (501, .notImplemented), (418, .unexpectedStatus),
        ]
    )
    func failures(status: Int, code: DeployError.Code) async throws {
        let body = #"{"error": {"code": 4, "message": "it says why"}}"#
        let answer = ScriptedTransport.Answer(status: status, headers: Self.requestID("r7"), body: body)
        let error = try #require(await #expect(throws: DeployError.self) { try await response(answer) })
        #expect(error.code == code)
        #expect(error.status == status)
        #expect(error.requestID == "r7")
        #expect(error.serverCode == "4")
        #expect(error.serverMessage == "it says why")
        #expect(error.description.contains("it says why"))
        #expect(error.description.contains("r7"))
        if let entry = DeployStatus.failure(status) { #expect(error.description.contains(entry.advice)) }
    }

    @Test("A conflict is no matter of names only: its advice fits a wrong state too")
    func conflict() {
        #expect(DeployStatus.failure(409)?.advice == "use the one that exists, or bring it into the state that the request needs")
    }

    @Test("An error without an error object is one all the same", arguments: ["", "<html>no</html>", "null", #"{"error": "plain"}"#])
    func bareFailures(body: String) async throws {
        let error = await #expect(throws: DeployError.self) { try await response(.init(status: 500, body: body)) }
        #expect(error?.code == .serverError)
    }
}
