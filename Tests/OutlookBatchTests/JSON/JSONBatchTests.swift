import HTTPTypes
import OutlookBatch
import ServiceClient
import TestServers
import Testing

@Suite("JSON batches", .timeLimit(.minutes(10)))
struct JSONBatchTests {
    private func send(
        _ elements: [BatchElement],
        answers: [String]
    ) async throws -> (results: [OperationResult], requests: [ReceivedRequest]) {
        try await ScriptedServer.run(
            reply: { _, number in .text(answers[min(number, answers.count - 1)], headers: [("Content-Type", "application/json")]) },
            { server in
                try await AsyncHTTPClientTransport.withTransport { transport in
                    let client = try OutlookClient(
                        host: "http://127.0.0.1:\(server.port)",
                        version: .graph,
                        context: .user("ana@example.com"),
                        token: Secret("tkn"),
                        transport: transport,
                        clock: ManualClock()
                    )
                    return (try await client.send(elements), server.requests)
                }
            }
        )
    }

    @Test("operations become requests with ids, URLs below the version, JSON bodies and dependencies")
    func writing() async throws {
        let (_, requests) = try await send(
            [
                .operation(.get("messages?$top=1")),
                .operation(
                    BatchOperation(.post, "/v1.0/users('ana@example.com')/sendMail", body: HTTPBody("{\"b\":[1,2.5]}"), dependsOn: [0])
                ),
                .operation(BatchOperation(.put, "photo", headers: [.contentType: "image/png"], body: HTTPBody([1, 2, 3]))),
            ],
            answers: ["{\"responses\":[]}"]
        )
        let request = try #require(requests.first)
        #expect(request.target == "/v1.0/$batch" && request[header: "Content-Type"] == "application/json")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users('ana@example.com')/messages?$top=1\"},"
                + "{\"body\":{\"b\":[1,2.5]},\"dependsOn\":[\"1\"],\"headers\":{\"Content-Type\":\"application/json\"},\"id\":\"2\","
                + "\"method\":\"POST\",\"url\":\"/users('ana@example.com')/sendMail\"},"
                + "{\"body\":\"AQID\",\"headers\":{\"Content-Type\":\"image/png\"},\"id\":\"3\",\"method\":\"PUT\","
                + "\"url\":\"/users('ana@example.com')/photo\"}]}"
        )
    }

    @Test("answers come in any order and are matched by id; what is not answered is missing")
    func reading() async throws {
        let answer = """
            {"responses":[{"id":"3","status":200,"headers":{"Content-Type":"image/png"},"body":"AQID"},
            {"id":"1","status":200,"headers":{"Content-Type":"application/json"},"body":{"a":"ü","n":12345678901234567}}]}
            """
        let (results, _) = try await send([.operation(.get("a")), .operation(.get("b")), .operation(.get("c"))], answers: [answer])
        #expect(results[0].response?.text == "{\"a\":\"ü\",\"n\":12345678901234567}")
        #expect(results[1] == .missing)
        #expect(results[2].response?.body == [1, 2, 3])
    }

    @Test("an answer without a status of HTTP is none", arguments: [0, 99, 600, -1])
    func wrongStatus(status: Int) async throws {
        let (results, _) = try await send(
            [.operation(.get("a")), .operation(.get("b"))],
            answers: ["{\"responses\":[{\"id\":\"1\",\"status\":\(status)},{\"id\":\"2\",\"status\":200}]}"]
        )
        #expect(results[0] == .missing && results[1].isSuccess)
    }

    @Test("an operation that has a name goes by it, also for those that depend on it")
    func names() async throws {
        let (results, requests) = try await send(
            [.operation(BatchOperation(.get, "a", contentID: "2")), .operation(BatchOperation(.get, "b", dependsOn: [0]))],
            answers: ["{\"responses\":[{\"id\":\"op-2\",\"status\":201},{\"id\":\"2\",\"status\":200}]}"]
        )
        #expect(results.map { $0.response?.status } == [200, 201])
        let body = String(decoding: try #require(requests.first).body, as: UTF8.self)
        #expect(body.contains("{\"id\":\"2\",") && body.contains("{\"dependsOn\":[\"2\"],\"id\":\"op-2\","))
    }

    @Test("an odd member of one response takes nothing from the others, and numbers stand for texts")
    func oddMembers() async throws {
        let odd = #"{"id":1,"status":200,"headers":{"Retry-After":1,"X-A":null,"X-B":["b"]},"body":{"n":1e200}}"#
        let (results, _) = try await send(
            [.operation(.get("a")), .operation(.get("b")), .operation(.get("c"))],
            answers: ["{\"responses\":[\(odd),{\"id\":\"2\",\"status\":\"ok\"},{\"id\":\"3\",\"status\":204},null,5]}"]
        )
        #expect(results[0].response?.status == 200 && results[0].response?.text == #"{"n":1e+200}"#)
        #expect(results[0].response?.headers == [.retryAfter: "1"])
        #expect(results[1] == .missing)
        #expect(results[2].response?.status == 204)
    }

    @Test("numbers in bodies keep their digits")
    func digits() async throws {
        let body = "{\"a\":12345678901234567890,\"b\":9007199254740993.5}"
        let answer = "{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":\(body)}]}"
        #expect(try await send([.operation(.get("a"))], answers: [answer]).results[0].response?.text == body)
    }

    @Test("a throttled request is sent again under its own id")
    func throttled() async throws {
        let busy = "{\"responses\":[{\"id\":\"1\",\"status\":200},{\"id\":\"2\",\"status\":429,\"headers\":{\"Retry-After\":\"1\"}}]}"
        let (results, requests) = try await send(
            [.operation(.get("a")), .operation(.get("b"))],
            answers: [busy, "{\"responses\":[{\"id\":\"2\",\"status\":204}]}"]
        )
        #expect(results.map { $0.response?.status } == [200, 204])
        #expect(String(decoding: requests[1].body, as: UTF8.self).contains("\"id\":\"2\""))
    }

    @Test(
        "unknown and repeated ids and what is no batch answer are refused",
        arguments: [
            "{\"responses\":[{\"id\":\"9\",\"status\":200}]}",
            "{\"responses\":[{\"id\":\"1\",\"status\":200},{\"id\":\"1\",\"status\":200}]}",
            "[]", "<html>", "", "{\"responses\":5}",
        ]
    )
    func hostile(answer: String) async {
        let error = await #expect(throws: OutlookBatchError.self) { try await send([.operation(.get("a"))], answers: [answer]) }
        #expect(error?.code == .invalidResponse)
    }

    @Test("dependencies across batches hold back what depends on a failure")
    func dependencies() async throws {
        var elements: [BatchElement] = (0..<20).map { .operation(.get("m\($0)")) }
        elements.append(.operation(BatchOperation(.delete, "x", dependsOn: [0])))
        let answer =
            "{\"responses\":[" + (1...20).map { "{\"id\":\"\($0)\",\"status\":\($0 == 1 ? 404 : 200)}" }.joined(separator: ",") + "]}"
        let results = try await ScriptedServer.run(
            reply: { _, _ in .text(answer) },
            { server in
                try await AsyncHTTPClientTransport.withTransport { transport in
                    let client = try OutlookClient(
                        host: "http://127.0.0.1:\(server.port)",
                        version: .graph,
                        context: .me,
                        token: Secret("t"),
                        transport: transport,
                        configuration: .init(continuesOnError: true)
                    )
                    return try await client.send(elements)
                }
            }
        )
        #expect(results[20] == .notExecuted(because: .dependencyFailed(operation: 0)))
    }
}
