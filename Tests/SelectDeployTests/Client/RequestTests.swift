import HTTPTypes
import Logging
import SelectDeploy
import ServiceClient
import TestServers
import Testing

@Suite("Requests", .timeLimit(.minutes(10)))
struct RequestTests {
    @Test("They go to the base path, with Basic authentication and what the document asks for")
    func headers() async throws {
        let transport = ScriptedTransport(.init(status: 201))
        _ = try await client(transport, basePath: .version3).clusters.create(["name": "c"], flags: [("node_count", "1")])
        let question = try #require(transport.questions.first)
        #expect(question.line == "POST /api/v3/clusters?node_count=1")
        #expect(question.request.scheme == "https")
        #expect(question.request.authority == "deploy.test")
        #expect(question.request.headerFields[.accept] == "application/json")
        #expect(question.request.headerFields[.contentType] == "application/json")
        #expect(question.request.headerFields[.authorization] == "Basic YWRtaW46czNjcmV0")
        #expect(question.body == #"{"name":"c"}"#)
    }

    @Test("An identifier is one part of the path, whatever is in it")
    func identifiers() async throws {
        let transport = ScriptedTransport(.init(status: 204))
        _ = try await client(transport).hosts.delete("a/b c?")
        #expect(transport.questions.first?.line == "DELETE /api/hosts/a%2Fb%20c%3F")
    }

    @Test("Identifiers that would lead elsewhere are refused", arguments: ["", ".", ".."])
    func escapes(id: String) async throws {
        await #expect(throws: DeployError.self) { try await client(ScriptedTransport()).hosts.delete(id) }
    }

    @Test(
        "A password does not go over plain HTTP to another computer, and a host has no path",
        arguments: [
            "http://deploy.test", "deploy.test/api", "https://u:p@deploy.test", "ftp://deploy.test", "",
        ]
    )
    func hosts(host: String) {
        #expect(throws: DeployError.self) {
            try DeployClient(host: host, credentials: Credentials(user: "u", password: Secret("p")), transport: ScriptedTransport())
        }
    }

    @Test("A failed exchange keeps its cause and never shows the password")
    func noAnswer() async throws {
        let error = try #require(await #expect(throws: DeployError.self) { try await client(ScriptedTransport()).clusters.response() })
        #expect(error.code == .noAnswer)
        #expect(error.description.contains("GET /api/clusters"))
        #expect(!"\(error)".contains("s3cret"))
        #expect(!String(reflecting: error).contains("s3cret"))
    }

    @Test("Each exchange is one line of the log, with its request id and without the password")
    func log() async throws {
        guard let name = HTTPField.Name("request-id") else { return }
        let lines = RecordedLines()
        var configuration = DeployClientConfiguration()
        configuration.logger = Logger(label: "test") { _ in RecordingLog(lines) }
        let client = try DeployClient(
            host: "deploy.test",
            credentials: Credentials(user: "admin", password: Secret("s3cret")),
            transport: ScriptedTransport(.init(status: 204, headers: [name: "r1"]), .init(status: 500, headers: [name: "r2"])),
            configuration: configuration
        )
        _ = try await client.hosts.delete("1")
        for _ in 0..<2 { await #expect(throws: DeployError.self) { try await client.hosts.delete("2") } }
        #expect(
            lines.all == [
                "debug exchange deploy.bytes=0 deploy.operation=DELETE /api/hosts/1 deploy.request_id=r1 deploy.status=204",
                "debug exchange deploy.bytes=0 deploy.operation=DELETE /api/hosts/2 deploy.request_id=r2 deploy.status=500",
                "debug no answer deploy.operation=DELETE /api/hosts/2",
            ]
        )
    }

    @Test("A licence is uploaded as a form whose boundary is in none of its parts")
    func upload() async throws {
        let transport = ScriptedTransport(.init(status: 201), .init(status: 200))
        var configuration = DeployClientConfiguration()
        let boundaries = Boundaries()
        configuration.boundary = { boundaries.next() }
        let client = try DeployClient(
            host: "deploy.test",
            credentials: Credentials(user: "admin", password: Secret("p")),
            transport: transport,
            configuration: configuration
        )
        _ = try await client.addLicense(file: Array("holds b0".utf8), named: "li\"c\r\n.nlf")
        let question = try #require(transport.questions.first)
        #expect(question.line == "POST /api/licensing/licenses")
        #expect(question.request.headerFields[.contentType] == "multipart/form-data; boundary=b1")
        #expect(
            question.body == "--b1\r\nContent-Disposition: form-data; name=\"license_file\"; filename=\"li%22c%0D%0A.nlf\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\nholds b0\r\n--b1--\r\n"
        )
        _ = try await client.replaceLicense("32", file: [1], named: "l", clusterCredentials: Credentials(user: "u", password: Secret("q")))
        let second = try #require(transport.questions.last)
        #expect(second.line == "PUT /api/licensing/licenses/32")
        #expect(second.body.contains("name=\"ontap_password\"\r\n\r\nq\r\n"))
    }

    @Test("A boundary that never changes and stands in the file is refused, and nothing is sent")
    func constantBoundary() async throws {
        let transport = ScriptedTransport()
        var configuration = DeployClientConfiguration()
        configuration.boundary = { "b" }
        let client = try DeployClient(
            host: "deploy.test",
            credentials: Credentials(user: "admin", password: Secret("p")),
            transport: transport,
            configuration: configuration
        )
        let error = await #expect(throws: DeployError.self) { try await client.addLicense(file: Array("abc".utf8), named: "l") }
        #expect(error?.code == .invalidConfiguration)
        #expect(transport.questions.isEmpty)
    }

    @Test("What is there already is used; who loses a race takes what the other made")
    func createIfAbsent() async throws {
        let none = ScriptedTransport.Answer(body: #"{"num_records": 0, "records": []}"#)
        let one = ScriptedTransport.Answer(body: #"{"num_records": 1, "records": [{"id": "7"}]}"#)
        let conflict = ScriptedTransport.Answer(status: 409)
        let query = try DeployQuery<DeployHost>().where(\.name == "h")
        let there = ScriptedTransport(one)
        #expect(try await client(there).hosts.createIfAbsent(matching: query) { [:] }.id == "7")
        #expect(there.questions.map(\.line) == ["GET /api/hosts?name=h"])
        let two = ScriptedTransport(.init(body: #"{"num_records": 2, "records": [{"id": "7"}, {"id": "8"}]}"#))
        #expect(try await client(two).hosts.createIfAbsent(matching: query) { [:] }.id == "7")
        let race = ScriptedTransport(none, conflict, one)
        #expect(try await client(race).hosts.createIfAbsent(matching: query) { [:] }.id == "7")
        let made = ScriptedTransport(none, .init(status: 201, headers: [.location: "/api/hosts/9"], body: "null"))
        #expect(try await client(made).hosts.createIfAbsent(matching: query) { [:] }.id == "9")
    }
}
