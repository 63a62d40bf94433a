import Foundation
import Simulators
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
}
