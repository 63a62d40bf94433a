import Foundation
import Testing

@testable import castile

@Suite("castile mailstore", .timeLimit(.minutes(10)))
struct MailStoreTests {
    /// Starts a simulator, and lends what a command needs to find it.
    private func withSimulator(_ arguments: [String] = [], _ body: ([String: String]) async throws -> Void) async throws {
        let simulator = RunningCommand(["simulate", "mailstore", "--step", "0"] + arguments)
        let url = try #require(await simulator.output.first { _ in true })
        let pin = try #require(await simulator.error.first { $0.hasPrefix("--certificate-sha256 ") })
        #expect(url.hasPrefix("https://127.0.0.1:"))
        try await body([
            "CASTILE_MAILSTORE_SERVER": "127.0.0.1", "CASTILE_MAILSTORE_PASSWORD": "admin",
            "CASTILE_MAILSTORE_PORT": String(url.split(separator: ":")[2]),
            "CASTILE_MAILSTORE_CERTIFICATE_SHA256": String(pin.split(separator: " ")[1]),
        ])
        simulator.send(SIGTERM)
        #expect(await simulator.status() == 0)
    }

    @Test("Daily work: users, stores, profiles and jobs")
    func dailyWork() async throws {
        try await withSimulator { environment in
            func run(_ arguments: String...) async throws -> CommandRun {
                try await CommandRun(["mailstore"] + arguments, environment: environment)
            }
            #expect(try await run("users", "add", "carl", "--full-name", "Carl Sample", "--privilege", "login").status == 0)
            #expect(try await run("users", "rename", "carl", "karl").status == 0)
            let shown = try await run("users", "show", "karl", "--pretty")
            #expect(shown.output.hasPrefix("userName karl\nfullName Carl Sample\ndistinguishedName\n"))
            #expect(try await run("users", "remove", "karl", "--yes").status == 0)
            #expect(try await run("users", "--format", "csv").output.split(whereSeparator: \.isNewline).count == 4)
            #expect(try await run("stores", "set-state", "1", "disabled", "--yes").status == 0)
            #expect(try await run("stores", "--format", "json").output.contains(#""requestedState": "disabled""#))
            #expect(try await run("profiles", "run", "1").status == 0)
            let results = try await run("profiles", "results", "--from", "2026-01-01", "--to", "2999-01-01", "--format", "ndjson")
            #expect(results.output.contains("All mailboxes"))
            #expect(try await run("jobs", "disable", "1").status == 0)
            #expect(try await run("jobs", "run", "1").status == 0)
            let outcomes = try await run("jobs", "results", "--from", "2026-01-01", "--to", "2999-01-01", "--format", "ndjson")
            #expect(outcomes.output.contains("succeeded"), "\(outcomes.error)")
            #expect(try await run("jobs", "results", "--from", "1 May", "--to", "2024-05-02").status == castile.ExitStatus.usage.rawValue)
        }
    }

    @Test("A user is not removed without --yes when there is nobody to ask; on a terminal the command asks")
    func confirmation() async throws {
        try await withSimulator { environment in
            let remove = ["mailstore", "users", "remove", "anna"]
            let refused = try await CommandRun(remove, environment: environment)
            try #require(refused.status == castile.ExitStatus.usage.rawValue, "\(refused.error)")
            #expect(refused.error.contains("give --yes"), "\(refused.error)")
            let terminal = try PseudoTerminal()
            let command = RunningCommand(remove, environment: environment, terminal: terminal)
            #expect(try await terminal.read(until: "[y/N] ").contains("Remove the user anna?"))
            try terminal.type("n\n")
            #expect(await command.status() == 1)
            #expect(try await CommandRun(["mailstore", "users", "show", "anna"], environment: environment).status == 0)
        }
    }

    @Test("A store is not disabled without --yes when there is nobody to ask; other states take it from nobody")
    func disabling() async throws {
        try await withSimulator { environment in
            let setState = ["mailstore", "stores", "set-state", "1"]
            let refused = try await CommandRun(setState + ["disabled"], environment: environment)
            #expect(refused.status == castile.ExitStatus.usage.rawValue)
            #expect(refused.error.contains("Disable the store 1?") && refused.error.contains("give --yes"), "\(refused.error)")
            #expect(try await CommandRun(setState + ["writeProtected"], environment: environment).status == 0)
        }
    }

    @Test(
        "A server with a port or a scheme is refused, and the place for the port is named",
        arguments: ["127.0.0.1:8463", "[::1]:8463", "https://mail"]
    )
    func serverWithPort(server: String) async throws {
        let environment = ["CASTILE_MAILSTORE_SERVER": server, "CASTILE_MAILSTORE_PASSWORD": "admin"]
        let run = try await CommandRun(["mailstore", "users"], environment: environment)
        #expect(run.status == castile.ExitStatus.configuration.rawValue)
        #expect(run.error.contains("--port"))
    }

    @Test("An IPv6 address is taken with brackets and without", arguments: ["::1", "[::1]"])
    func serverAtIPv6(server: String) async throws {
        let environment = ["CASTILE_MAILSTORE_SERVER": server, "CASTILE_MAILSTORE_PASSWORD": "admin"]
        let run = try await CommandRun(["mailstore", "users", "--port", "9"], environment: environment)
        #expect(run.status == castile.ExitStatus.unreachable.rawValue, "\(run.error)")
        #expect(run.error.contains("no answer from https://[::1]:9"), "\(run.error)")
    }

    @Test("A process is followed with its log, left alone with its token, attached to and cancelled by token")
    func processes() async throws {
        try await withSimulator(["--steps", "3"]) { environment in
            let call = try await CommandRun(["mailstore", "call", "VerifyStore", "id=1", "--envelope"], environment: environment)
            #expect(call.status == 0)
            #expect(call.output.contains(#""statusCode": "succeeded""#))
            #expect(call.error.contains("VerifyStore: step 3 of 3, line 3\n"))
            let detached = try await CommandRun(["mailstore", "call", "VerifyStore", "id=1", "--detach"], environment: environment)
            let token = detached.output.split(separator: "\n").first.map(String.init) ?? ""
            #expect(token.count == 36)
            #expect(try await CommandRun(["mailstore", "attach", token, "--quiet"], environment: environment).status == 0)
            let unknown = try await CommandRun(["mailstore", "cancel", "nonsense"], environment: environment)
            #expect(unknown.status == castile.ExitStatus.unknownName.rawValue)
        }
    }

    @Test("Ctrl-C cancels on the server and says how the process ended; a second one leaves and prints the token")
    func interruption() async throws {
        try await withSimulator(["--steps", "1000", "--step", "100"]) { environment in
            let command = RunningCommand(["mailstore", "call", "VerifyStore", "id=1"], environment: environment)
            var lines = command.error.makeAsyncIterator()
            #expect(await lines.next()?.hasPrefix("VerifyStore: step 1") == true)
            command.send(SIGINT)
            var last = ""
            while let line = await lines.next() { last = line }
            #expect(last == "The process ended as cancelled.")
            #expect(await command.status() == castile.ExitStatus.interrupted.rawValue)
        }
        try await withSimulator(["--steps", "2", "--step", "600000"]) { environment in
            let command = RunningCommand(["mailstore", "call", "VerifyStore", "id=1", "--verbose"], environment: environment)
            var lines = command.error.makeAsyncIterator()
            #expect(await lines.next()?.hasPrefix("Token ") == true)
            command.send(SIGINT)
            #expect(await lines.next()?.hasPrefix("Interrupted:") == true)
            command.send(SIGINT)
            #expect(await lines.next()?.contains("castile mailstore attach ") == true)
            #expect(await command.status() == castile.ExitStatus.interrupted.rawValue)
        }
        try await withSimulator(["--legacy", "--steps", "1000", "--step", "100"]) { environment in
            let command = RunningCommand(["mailstore", "call", "VerifyStore", "id=1"], environment: environment)
            var lines = command.error.makeAsyncIterator()
            #expect(await lines.next()?.hasPrefix("VerifyStore: step 1") == true)
            command.send(SIGINT)
            var rest: [String] = []
            while let line = await lines.next() { rest.append(line) }
            #expect(rest.contains { $0.hasPrefix("The process could not be cancelled, and may still run.") }, "\(rest)")
            #expect(rest.last?.hasPrefix("See: castile mailstore attach ") == true)
            #expect(await command.status() == castile.ExitStatus.interrupted.rawValue)
        }
    }

    @Test("Ctrl-C on a process that another run has started leaves it running")
    func watching() async throws {
        try await withSimulator(["--steps", "1000", "--step", "100"]) { environment in
            let detached = try await CommandRun(["mailstore", "call", "VerifyStore", "id=1", "--detach"], environment: environment)
            let token = try #require(detached.output.split(separator: "\n").first.map(String.init))
            let command = RunningCommand(["mailstore", "attach", token], environment: environment)
            var lines = command.error.makeAsyncIterator()
            #expect(await lines.next()?.hasPrefix("VerifyStore: step 1") == true)
            command.send(SIGINT)
            var last = ""
            while let line = await lines.next() { last = line }
            #expect(last == "The process may still run. See: castile mailstore attach \(token)")
            #expect(await command.status() == castile.ExitStatus.interrupted.rawValue)
            let cancelled = try await CommandRun(["mailstore", "cancel", token], environment: environment)
            #expect(cancelled.error.contains("VerifyStore: step") && cancelled.output == "cancelled\n", "\(cancelled.error)")
        }
    }

    @Test("A process that somebody else cancels was not done, so the status says so")
    func cancelledByOthers() async throws {
        try await withSimulator(["--steps", "1000", "--step", "100"]) { environment in
            let command = RunningCommand(["mailstore", "call", "VerifyStore", "id=1", "--verbose"], environment: environment)
            var lines = command.error.makeAsyncIterator()
            let token = try #require(await lines.next()?.split(separator: " ").last)
            #expect(try await CommandRun(["mailstore", "cancel", String(token)], environment: environment).status == 0)
            var last = ""
            while let line = await lines.next() { last = line }
            #expect(last.contains("the process ended as cancelled"), "\(last)")
            #expect(await command.status() == castile.ExitStatus.serviceFault.rawValue)
        }
    }

    @Test("A file without a password gives nobody an empty one")
    func emptySecret() async throws {
        try await withSimulator { environment in
            try await withTemporaryFolder { folder in
                let path = try writeFile("\u{FEFF}\n", to: folder + "/password")
                let run = try await CommandRun(
                    ["mailstore", "call", "SetUserPassword", "userName=anna", "password=@\(path)"],
                    environment: environment
                )
                #expect(run.status == castile.ExitStatus.missingInput.rawValue)
                #expect(run.error == "Error: \(path) holds no password in its first line\n")
            }
        }
    }

    @Test("The mark with which editors of Windows begin a file is no part of the password in it")
    func markedSecret() async throws {
        try await withSimulator { environment in
            try await withTemporaryFolder { folder in
                let path = try writeFile("\u{FEFF}secret\r\n", to: folder + "/password")
                let change = ["mailstore", "call", "SetUserPassword", "userName=admin", "password=@\(path)"]
                #expect(try await CommandRun(change, environment: environment).status == 0)
                let add = ["mailstore", "users", "add", "carl", "--privilege", "admin", "--new-password-file", path]
                #expect(try await CommandRun(add, environment: environment).status == 0)
                for user in ["admin", "carl"] {
                    let login = ["CASTILE_MAILSTORE_USER": user, "CASTILE_MAILSTORE_PASSWORD": "secret"]
                    let run = try await CommandRun(["mailstore", "users"], environment: environment.merging(login) { $1 })
                    #expect(run.status == 0, "\(run.error)")
                }
            }
        }
    }

    @Test("Of what is in the folder, the generator removes only what it has written, and --check says the same")
    func generatedFolder() async throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL.path
        try await withTemporaryFolder { folder in
            let generate = ["mailstore", "generate", "--functions", root + "/MailStore/functions.json", "--output", folder]
            #expect(try await CommandRun(generate).status == 0)
            let generated = try String(contentsOfFile: folder + "/DayOfWeek.swift", encoding: .utf8)
            try FileManager.default.createDirectory(atPath: folder + "/Notes", withIntermediateDirectories: false)
            for mine in ["Notes/DayOfWeek.swift", "notes.txt"] { try writeFile(generated, to: folder + "/" + mine) }
            try writeFile("/// Written by hand.\n" + generated, to: folder + "/Mine.swift")
            #expect(try await CommandRun(generate + ["--check"]).status == 0)
            try writeFile(generated, to: folder + "/Old.swift")
            let check = try await CommandRun(generate + ["--check"])
            #expect(check.status == 1)
            #expect(check.error.hasSuffix("generates:\n  no longer generated: Old.swift\n"), "\(check.error)")
            #expect(try await CommandRun(generate).error.hasSuffix("0 written, 1 removed\n"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/Old.swift"))
            for mine in ["Notes/DayOfWeek.swift", "notes.txt", "Mine.swift"] {
                #expect(FileManager.default.fileExists(atPath: folder + "/" + mine))
            }
        }
    }

    @Test("On a terminal a bar shows how far a process is, and its log goes by above")
    func progress() async throws {
        try await withSimulator(["--steps", "4", "--step", "300"]) { environment in
            let terminal = try PseudoTerminal()
            let command = RunningCommand(["mailstore", "call", "VerifyStore", "id=1"], environment: environment, terminal: terminal)
            let shown = try await terminal.read(until: " 25%  step 1 of 4")
            #expect(shown.contains("[######"))
            #expect(shown.contains("VerifyStore: step 1 of 4, line 3"))
            #expect(await command.status() == 0)
        }
    }

    @Test("Functions are found, described and compared without and with a server")
    func catalogue() async throws {
        let search = try await CommandRun(["mailstore", "functions", "--search", "verifystore", "--format", "csv"])
        #expect(search.output.split(whereSeparator: \.isNewline).count == 3)
        let described = try await CommandRun(["mailstore", "describe", "CreateStore"])
        #expect(described.output.contains("requestedState: string; optional; one of current normal writeProtected disabled"))
        let unknown = try await CommandRun(["mailstore", "describe", "VerifyStor"])
        #expect(unknown.status == castile.ExitStatus.unknownName.rawValue)
        #expect(unknown.error.contains("did you mean VerifyStore?"))
        try await withSimulator { environment in
            let compared = try await CommandRun(["mailstore", "functions", "--compare"], environment: environment)
            #expect(compared.error.contains("The server offers what is known."))
        }
    }

    @Test("A password is no argument; wrong calls, wrong passwords and wrong certificates have statuses of their own")
    func failures() async throws {
        try await withSimulator(["--legacy"]) { environment in
            let failures: [(arguments: [String], changes: [String: String], status: castile.ExitStatus)] = [
                (["call", "SetUserPassword", "userName=anna", "password=x"], [:], .usage),
                (["users", "show", "nobody"], [:], .serviceFault),
                (["users"], ["CASTILE_MAILSTORE_PASSWORD": "wrong"], .accessDenied),
                (["users"], ["CASTILE_MAILSTORE_CERTIFICATE_SHA256": String(repeating: "a", count: 64)], .unreachable),
                (["users"], ["CASTILE_MAILSTORE_EDITION": "gold"], .configuration),
            ]
            for failure in failures {
                let run = try await CommandRun(["mailstore"] + failure.arguments, environment: environment.merging(failure.changes) { $1 })
                #expect(run.status == failure.status.rawValue, "\(run.error)")
                #expect(run.output.isEmpty)
            }
        }
    }

    @Test("To a program a function that returns nothing answers null")
    func noResult() async throws {
        try await withSimulator { environment in
            let verify = ["mailstore", "stores", "verify", "1", "--quiet"]
            let json = try await CommandRun(verify + ["--format", "json"], environment: environment)
            #expect(json.status == 0 && json.output == "null\n", "\(json.error)")
            let table = try await CommandRun(verify, environment: environment)
            #expect(table.status == 0 && table.output.isEmpty, "\(table.error)")
        }
    }
}
