import ArgumentParser
import Foundation
import OutlookBatch
import ServiceClient
import Simulators
import TestServers
import Testing

@testable import castile

@Suite("castile outlook", .timeLimit(.minutes(10)))
struct OutlookCommandTests {
    private static let yaml = """
        - get: events?$select=subject&$top=1
        - post: sendmail
          body: {Message: {Subject: "Grüße", Number: 5, Text: "5", Nothing: null}}
        - delete: messages('none')
        """

    private func run(
        _ name: String,
        _ content: String,
        _ arguments: [String],
        token: String = "sample-token"
    ) async throws -> CommandRun {
        try await OutlookSimulator().withServer { running in
            try await withTemporaryFolder { folder in
                let path = folder + "/" + name
                try Data(content.utf8).write(to: URL(fileURLWithPath: path))
                return try await CommandRun(
                    ["outlook", "batch", path] + arguments,
                    environment: ["CASTILE_OUTLOOK_URL": running.url, "CASTILE_OUTLOOK_TOKEN": token]
                )
            }
        }
    }

    @Test("prints one result for each operation, and the exit status says that some failed")
    func batch() async throws {
        let run = try await run("a.yaml", Self.yaml, ["--format", "ndjson"])
        #expect(run.status == castile.ExitStatus.partialFailure.rawValue)
        let lines = run.output.split(separator: "\n")
        try #require(lines.count == 3, "\(run.error)")
        #expect(lines[0].contains("\"Subject\":\"Meeting 1\""))
        #expect(lines[1].contains("\"status\":202") && lines[2].contains("ErrorItemNotFound"))
    }

    @Test("reads the .http format, and JSON batches give the same")
    func httpFile() async throws {
        let text = "GET messages?$top=1\n###\nPOST contacts\n\n{\"DisplayName\":\"New\"}\n"
        for version in ["v2.0", "beta", "graph"] {
            let run = try await run("a.http", text, ["--format", "ndjson", "--api-version", version])
            #expect(run.status == 0, "\(run.error)")
            #expect(run.output.split(separator: "\n").count == 2)
        }
    }

    @Test("--dry-run prints the body that would be sent, and no token is needed")
    func dryRun() async throws {
        let run = try await run("a.yaml", Self.yaml, ["--dry-run", "--quiet"], token: "")
        #expect(run.status == 0 && run.error.isEmpty)
        #expect(run.output.contains("\r\nPOST sendmail HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: "))
        #expect(run.output.contains("{\"Message\":{\"Subject\":\"Grüße\",\"Number\":5,\"Text\":\"5\",\"Nothing\":null}}\r\n--batch_"))
        #expect(run.output.hasSuffix("--\r\n"))
    }

    @Test("--dry-run ends a JSON body with a line end")
    func dryRunOfJSON() async throws {
        let run = try await run("a.yaml", Self.yaml, ["--dry-run", "--quiet", "--api-version", "graph"], token: "")
        #expect(run.status == 0 && run.output.hasSuffix("]}\n"), "\(run.output)")
    }

    @Test("--deadline bounds the repetitions, and nothing shorter does")
    func deadline() throws {
        let command = try OutlookBatchCommand.parse(["a.yaml", "--deadline", "900"])
        let configuration = try command.batchConfiguration(command.service.settings())
        #expect(configuration.deadline == .seconds(900) && configuration.retry.deadline == .seconds(900))
    }

    @Test("A body that is no text is printed as base64")
    func bytes() {
        let bodies: [[UInt8]] = [[0xFF, 0xFE], Array("ü".utf8)]
        let records = bodies.map { body in
            BatchReport.record(0, .get("photo"), .response(OperationResponse(status: 200, body: body)))["body"]
        }
        #expect(records == ["//4=", "ü"])
    }

    @Test("A text of another type than JSON is sent as it is written, with quotes or without")
    func plainText() async throws {
        let yaml = "- post: sendmail\n  body: Hello there\n  headers: {Content-Type: text/plain}\n- post: a\n  body: Hello\n"
        let run = try await run("a.yaml", yaml, ["--dry-run", "--quiet"])
        #expect(run.output.contains("Content-Length: 11\r\n\r\nHello there\r\n--"), "\(run.output)")
        #expect(run.output.contains("\r\n\r\n\"Hello\"\r\n--"), "\(run.output)")
    }

    @Test("Ctrl-C during the only batch prints which operations have no answer")
    func interrupted() async throws {
        let (arrived, arrival) = AsyncStream.makeStream(of: Void.self)
        try await withTemporaryFolder { folder in
            let path = try writeFile("- post: sendmail\n- post: sendmail\n", to: folder + "/a.yaml")
            try await ScriptedServer.run(
                reply: { _, _ in
                    arrival.yield()
                    return Reply([.silence])
                },
                { server in
                    let command = RunningCommand(
                        ["outlook", "batch", path, "--format", "ndjson"],
                        environment: ["CASTILE_OUTLOOK_URL": "http://127.0.0.1:\(server.port)", "CASTILE_OUTLOOK_TOKEN": "t"]
                    )
                    for await _ in arrived { break }
                    command.send(SIGINT)
                    var lines: [String] = []
                    for await line in command.output { lines.append(line) }
                    #expect(lines.count == 2 && lines.allSatisfy { $0.contains("\"no answer\"") }, "\(lines)")
                    #expect(await command.status() == castile.ExitStatus.interrupted.rawValue)
                }
            )
        }
    }

    @Test("wrong files, tokens and URLs give one clear error and an exit status of their own")
    func failures() async throws {
        let cases: [(name: String, content: String, token: String, status: castile.ExitStatus, text: String)] = [
            ("a.yaml", "- gett: x", "sample-token", .missingInput, "line 1"),
            ("a.yaml", "[", "sample-token", .missingInput, "YAML"),
            ("a.yaml", "", "sample-token", .missingInput, "a.yaml"),
            ("a.http", "GET {{x}}", "sample-token", .missingInput, "line 1"),
            ("a.yaml", "- get: /api/beta/me/messages", "sample-token", .unknownField, "operation 1"),
            ("a.yaml", "- get: messages", "wrong", .accessDenied, "token"),
            ("a.yaml", "- get: messages", "sample-token-old", .unknownName, "MailboxNotEnabledForRESTAPI"),
            ("a.yaml", "- get: nothing", "sample-token", .serviceFault, "none of the 1"),
            ("a.yaml", "- get: messages", "", .configuration, "CASTILE_OUTLOOK_TOKEN"),
        ]
        for item in cases {
            let run = try await run(item.name, item.content, [], token: item.token)
            #expect(run.status == item.status.rawValue, "\(item.content)")
            #expect(run.error.contains(item.text) && run.error.hasPrefix("Error: "), "\(run.error)")
        }
    }

    @Test("A reader that is gone does not make a success of operations that failed")
    func readerGone() async throws {
        try await OutlookSimulator().withServer { running in
            try await withTemporaryFolder { folder in
                let path = try writeFile("- get: nothing\n", to: folder + "/a.yaml")
                let run = try await CommandRun(
                    shell: "castile outlook batch \(path) --format csv | true; exit ${PIPESTATUS[0]}",
                    environment: ["CASTILE_OUTLOOK_URL": running.url, "CASTILE_OUTLOOK_TOKEN": "sample-token"]
                )
                #expect(run.status == castile.ExitStatus.serviceFault.rawValue, "\(run.error)")
            }
        }
    }

    @Test("An operation that was never sent is no operation without an answer")
    func notSent() {
        let operations = [BatchOperation.get("a"), .get("b")]
        let outcomes = zip(operations, [OperationResult.missing, .notSent]).map { BatchReport.record(0, $0, $1)["outcome"] }
        #expect(outcomes == ["no answer", "not sent"])
    }

    @Test("A wrong version is a wrong argument where a flag says it, else a wrong setting with its name", arguments: ["outlook", "deploy"])
    func wrongVersion(service: String) async throws {
        let arguments = service == "outlook" ? ["outlook", "batch", "/dev/null"] : ["deploy", "get", "clusters"]
        let variable = "CASTILE_\(service.uppercased())_API_VERSION"
        let address = ["CASTILE_OUTLOOK_URL": "http://127.0.0.1:9", "CASTILE_DEPLOY_HOST": "127.0.0.1:9"]
        try await withTemporaryFolder { folder in
            let file = try writeFile("- get: messages\n", to: folder + "/a.yaml")
            let arguments = arguments.map { $0 == "/dev/null" ? file : $0 }
            let flag = try await CommandRun(arguments + ["--api-version", "x"], environment: address)
            #expect(flag.status == castile.ExitStatus.usage.rawValue, "\(flag.error)")
            #expect(flag.error.hasPrefix("Error: --api-version is \"x\"; it must be "))
            let setting = try await CommandRun(arguments, environment: address.merging([variable: "x"]) { $1 })
            #expect(setting.status == castile.ExitStatus.configuration.rawValue, "\(setting.error)")
            #expect(setting.error.contains("\(service).api-version (\(variable)) is \"x\""), "\(setting.error)")
        }
    }
}
