import MailStore
import Testing

@testable import castile

@Suite("Arguments of castile mailstore", .timeLimit(.minutes(10)))
struct MailStoreArgumentTests {
    private static let environment = ["CASTILE_MAILSTORE_SERVER": "127.0.0.1", "CASTILE_MAILSTORE_PASSWORD": "admin"]

    private func parameters(_ argument: String) throws -> [String] {
        try MailStoreParameterArguments(arguments: [argument], function: nil).parameters().names
    }

    @Test(
        "A secret in JSON is no argument either",
        arguments: [
            #"settings={"password":"hunter2"}"#, #"config=[{"smtp":{"AuthPassword":"hunter2"}}]"#, #"x={"encryptionKey":"hunter2"}"#,
        ]
    )
    func secrets(argument: String) throws {
        let failure = #expect(throws: CommandFailure.self) { try parameters(argument) }
        #expect(failure?.exitStatus == .usage)
        #expect(failure?.report.contains("hunter2") == false)
    }

    @Test("JSON without a secret is an argument like any other", arguments: ["", #"{"host":"a","password":null}"#, "{password", "[1]"])
    func others(value: String) throws {
        #expect(try parameters("settings=\(value)") == ["settings"])
    }

    @Test("JSON with a secret is taken from a file that only its owner reads")
    func secretFile() async throws {
        try await withTemporaryFolder { folder in
            let path = try writeFile(#"{"password":"hunter2"}"#, to: folder + "/settings.json")
            #expect(try parameters("settings=@\(path)") == ["settings"])
            try writeFile(#"{"password":"hunter2"}"#, to: path, mode: 0o644)
            #expect(throws: CommandFailure.self) { try parameters("settings=@\(path)") }
        }
    }

    @Test("An instance is refused where MailStore Server is meant, so that nothing is done there by mistake")
    func instance() async throws {
        let run = try await CommandRun(["mailstore", "users", "remove", "anna", "--yes", "--instance", "a"], environment: Self.environment)
        #expect(run.status == castile.ExitStatus.usage.rawValue, "\(run.error)")
        #expect(run.error.contains("--edition spe"), "\(run.error)")
    }

    @Test("A password within the name of the server is in no error text")
    func password() async throws {
        let run = try await CommandRun(
            ["mailstore", "users", "list", "--server", "admin:s3cret@example.com"],
            environment: Self.environment
        )
        #expect(run.status == castile.ExitStatus.configuration.rawValue, "\(run.error)")
        #expect(run.error.contains("the server is \"…@…\"") && !run.error.contains("s3cret"), "\(run.error)")
    }

    @Test("A comparison takes no search")
    func comparison() async throws {
        let run = try await CommandRun(["mailstore", "functions", "--compare", "--search", "user"], environment: Self.environment)
        #expect(run.status == castile.ExitStatus.usage.rawValue, "\(run.error)")
    }

    @Test("The product is set once for all commands, those that call no server too")
    func edition() async throws {
        let environment = ["CASTILE_MAILSTORE_EDITION": "spe"]
        let described = try await CommandRun(["mailstore", "describe", "CreateInstance"], environment: environment)
        #expect(described.status == 0, "\(described.error)")
        let listed = try await CommandRun(["mailstore", "functions", "--search", "createinstance"], environment: environment)
        #expect(listed.output.contains("CreateInstance"), "\(listed.error)")
        let server = try await CommandRun(["mailstore", "describe", "CreateInstance", "--edition", "server"], environment: environment)
        #expect(server.status == castile.ExitStatus.unknownName.rawValue, "\(server.error)")
    }
}
