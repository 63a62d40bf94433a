import Foundation
import Simulators
import Testing

@testable import castile

@Suite("castile ips", .timeLimit(.minutes(10)))
struct IPSCommandTests {
    private static let search = ["ips", "search", "--company", "Sample Company", "--folder", "Sample/"]

    @Test("A search prints exactly the fields that were asked for, without the array around them")
    func onlyWhatWasAskedFor() async throws {
        try await withSimulator { simulator in
            let arguments = Self.search + ["--field", "assetArray/items/name", "--locale", "de-DE", "--limit", "3", "--format", "json"]
            let run = try await simulator.run(arguments)
            #expect(run.status == 0, "\(run.error)")
            #expect(run.error.isEmpty)
            let assets = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
            #expect(assets.count == 3)
            #expect(assets.allSatisfy { Array($0.keys) == ["name"] })
        }
    }

    @Test("A misspelt field fails before any request, and the right one is suggested")
    func misspeltField() async throws {
        try await withSimulator { simulator in
            let run = try await simulator.run(Self.search + ["--field", "assetArray/items/nmae"])
            #expect(run.status == castile.ExitStatus.unknownField.rawValue)
            #expect(run.error.contains("did you mean assetArray/items/name?"), "\(run.error)")
            #expect(run.output.isEmpty)
            #expect(simulator.simulator.calls.total == 0)
        }
    }

    @Test("A field whose first part is misspelt is told so, not that it leaves out all assets")
    func misspeltBeginning() async throws {
        try await withSimulator { simulator in
            let run = try await simulator.run(Self.search + ["--field", "asetArray/items/name"])
            #expect(run.status == castile.ExitStatus.unknownField.rawValue)
            #expect(run.error.contains("did you mean assetArray?"), "\(run.error)")
        }
    }

    @Test("Each way to fail has one clear error and an exit status of its own")
    func failures() async throws {
        try await withSimulator { simulator in
            var statuses: [castile.ExitStatus] = []
            func expect(_ status: castile.ExitStatus, _ text: String, _ run: CommandRun) {
                statuses.append(status)
                #expect(run.status == status.rawValue, "\(run.error)")
                #expect(run.error.contains(text), "\(run.error)")
                #expect(run.error.hasPrefix("Error: "))
                #expect(run.error.components(separatedBy: "Error: ").count == 2)
                #expect(run.output.isEmpty)
                #expect(!(run.output + run.error).contains("-password"), "no password in any text")
            }
            expect(.accessDenied, "authenticationFault", try await simulator.run(Self.search, ["CASTILE_IPS_PASSWORD": "wrong-password"]))
            expect(.unknownName, "No Such Company", try await simulator.run(["ips", "search", "--company", "No Such Company"]))
            expect(.unknownField, "name", try await simulator.run(Self.search + ["--field", "assetArray/items/nmae"]))
            let dead = "http://127.0.0.1:\(try await unusedPort())/scene7/services/IpsApiService"
            expect(.unreachable, "127.0.0.1", try await simulator.run(Self.search + ["--url", dead]))
            simulator.simulator.misbehaviour.add(.html)
            expect(.protocolViolation, "text/html", try await simulator.run(Self.search))
            simulator.simulator.misbehaviour.add(.halfResponse, to: "getCompanyInfo", times: 3)
            expect(.truncated, "getCompanyInfo", try await simulator.run(Self.search))
            simulator.simulator.misbehaviour.add(.delay(.seconds(3600)), to: "getCompanyInfo", times: 3)
            expect(.tryAgain, "getCompanyInfo", try await simulator.run(Self.search + ["--timeout", "0.2"]))
            #expect(Set(statuses).count == statuses.count)
        }
    }

    @Test("Texts come in the language of the locale")
    func locale() async throws {
        try await withSimulator { simulator in
            let arguments =
                Self.search + ["--limit", "1", "--format", "ndjson", "--field", "assetArray/items/imageInfo", "--type", "Image"]
            let english = try await simulator.run(arguments + ["--locale", "en-US"])
            let german = try await simulator.run(arguments, ["CASTILE_IPS_LOCALE": "de-DE"])
            #expect(english.status == 0 && german.status == 0, "\(english.error)\(german.error)")
            #expect(english.output != german.output)
            let wrong = try await simulator.run(Self.search + ["--locale", "deutsch"])
            #expect(wrong.status == castile.ExitStatus.usage.rawValue)
            let setting = try await simulator.run(Self.search, ["CASTILE_IPS_LOCALE": "en_US"])
            #expect(setting.status == castile.ExitStatus.configuration.rawValue)
            #expect(setting.error.contains("ips.locale (CASTILE_IPS_LOCALE) is \"en_US\""), "\(setting.error)")
        }
    }

    @Test("A CSV file has the columns that were asked for, in their order")
    func csv() async throws {
        try await withSimulator { simulator in
            let fields = ["--field", "assetArray/items/type", "--field", "assetArray/items/name"]
            let run = try await simulator.run(Self.search + fields + ["--limit", "2", "--format", "csv"])
            let lines = run.output.components(separatedBy: "\r\n")
            #expect(lines.count == 4)
            #expect(lines.first == "type,name")
        }
    }

    @Test("A table without fields shows the most important ones")
    func table() async throws {
        try await withSimulator { simulator in
            let run = try await simulator.run(Self.search + ["--limit", "5", "--type", "Image"])
            let lines = run.output.split(separator: "\n")
            #expect(lines.count == 7)
            #expect(lines.first?.split(separator: " ").map(String.init) == ["name", "type", "folder", "fileName", "lastModified"])
            #expect(!run.output.contains("\u{1B}"))
        }
    }

    @Test("--name and --type narrow the search")
    func filters() async throws {
        try await withSimulator { simulator in
            let all = try await simulator.records(Self.search + ["--limit", "20"])
            let name = try #require(all.first?["name"] as? String)
            let found = try await simulator.records(Self.search + ["--name", name])
            #expect(!found.isEmpty)
            #expect(found.allSatisfy { ($0["name"] as? String)?.contains(name) == true })
            let images = try await simulator.records(Self.search + ["--type", "Image", "--limit", "20"])
            #expect(images.allSatisfy { $0["type"] as? String == "Image" })
        }
    }

    @Test("A type that no list has is sent, since the lists are open, and noted with what was probably meant")
    func unknownType() async throws {
        try await withSimulator { simulator in
            let run = try await simulator.run(Self.search + ["--type", "image", "--limit", "1"])
            #expect(run.status == 0)
            #expect(run.error.contains("--type: “image” is none of the known values of AssetType; did you mean Image"), "\(run.error)")
            let far = try await simulator.run(Self.search + ["--type", "Xyzzyxyzzy", "--limit", "1"])
            #expect(far.error.contains("castile ips describe AssetType lists them"), "\(far.error)")
            let known = try await simulator.run(Self.search + ["--type", "Image", "--limit", "1"])
            #expect(!known.error.contains("--type"), "\(known.error)")
        }
    }

    @Test("A reader that leaves early ends the command quietly")
    func closedPipe() async throws {
        try await withSimulator { simulator in
            let line = """
                set -o pipefail
                castile ips search --company 'Sample Company' --format ndjson --field assetArray/items/name | head -n 1
                """
            let run = try await CommandRun(shell: line, environment: simulator.environment)
            #expect(run.status == 0, "\(run.error)")
            #expect(run.error.isEmpty)
            #expect(run.output.split(separator: "\n").count == 1)
        }
    }

    @Test("Ctrl-C cancels the request and says so")
    func interrupt() async throws {
        try await withSimulator { simulator in
            simulator.simulator.misbehaviour.add(.delay(.seconds(3600)), to: "getCompanyInfo", times: 3)
            let command = RunningCommand(Self.search + ["--verbose"], environment: simulator.environment)
            var lines = command.error.makeAsyncIterator()
            #expect(await lines.next()?.hasPrefix("calling http://127.0.0.1:") == true)
            command.send(SIGINT)
            #expect(await lines.next() == "Interrupted: cancelling the request. Once more leaves at once.")
            #expect(await lines.next() == nil)
            #expect(await command.status() == 130)
        }
    }

    @Test("A login says whether user and password are good")
    func login() async throws {
        try await withSimulator { simulator in
            let good = try await simulator.run(["ips", "login", "--format", "json"])
            #expect(good.status == 0, "\(good.error)")
            #expect(good.output.contains("\"status\": \"ValidLogin\""))
            let bad = try await simulator.run(["ips", "login"], ["CASTILE_IPS_PASSWORD": "wrong-password"])
            #expect(bad.status == castile.ExitStatus.accessDenied.rawValue)
        }
    }

    @Test("Settings can stand in a file, whose password nobody else may read")
    func configurationFile() async throws {
        try await withSimulator { simulator in
            try await withTemporaryFolder { folder in
                let path = folder + "/config.yaml"
                let yaml = """
                    ips:
                      user: \(SimulatedIPS.user)
                      password: \(SimulatedIPS.password)
                    profiles:
                      local:
                        ips: {url: "\(simulator.url)", company: Sample Company}
                    """
                try writeFile(yaml, to: path)
                let arguments = ["ips", "search", "--limit", "1", "--config", path, "--profile", "local"]
                #expect(try await CommandRun(arguments).status == 0)
                try writeFile(yaml, to: path, mode: 0o644)
                let refused = try await CommandRun(arguments)
                #expect(refused.status == castile.ExitStatus.configuration.rawValue)
                #expect(refused.error.contains("chmod 600"))
            }
        }
    }

    @Test("A password that is typed is not shown")
    func prompt() async throws {
        try await withSimulator { simulator in
            let terminal = try PseudoTerminal()
            let environment = simulator.environment.filter { $0.key != "CASTILE_IPS_PASSWORD" }
            let command = RunningCommand(["ips", "login", "--format", "ndjson"], environment: environment, terminal: terminal)
            #expect(try await terminal.read(until: ": ") == "Password of \(SimulatedIPS.user): ")
            #expect(!terminal.echoes)
            try terminal.type("wrong\u{15}\(SimulatedIPS.password)xx\u{7F}\u{7F}\n")
            #expect(await command.output.first { _ in true }?.contains("ValidLogin") == true)
            #expect(await command.status() == 0)
            #expect(terminal.echoes)
        }
    }

    @Test("Ctrl-C at the prompt ends the command, and the terminal echoes again")
    func interruptedPrompt() async throws {
        let terminal = try PseudoTerminal()
        let environment = ["CASTILE_IPS_URL": "http://127.0.0.1:9", "CASTILE_IPS_USER": "me@example.com"]
        let command = RunningCommand(["ips", "login"], environment: environment, terminal: terminal)
        _ = try await terminal.read(until: ": ")
        try terminal.type("\u{3}")
        #expect(await command.status() == 130)
        #expect(terminal.echoes)
    }

    @Test("Without any setting the error names the flag, the variable and the key")
    func noSettings() async throws {
        let run = try await CommandRun(["ips", "login"])
        #expect(run.status == castile.ExitStatus.configuration.rawValue)
        #expect(["--url", "CASTILE_IPS_URL", "ips.url"].allSatisfy(run.error.contains), "\(run.error)")
    }

    @Test(
        "An address that cannot be called, or to which the password would travel readable, is a wrong setting",
        arguments: ["ftp://example.com/x", "http://", "somewhere", "http://ips.example.com/scene7/services/IpsApiService"]
    )
    func wrongAddress(url: String) async throws {
        let environment = ["CASTILE_IPS_USER": "me", "CASTILE_IPS_PASSWORD": "secret"]
        let run = try await CommandRun(["ips", "login", "--url", url], environment: environment)
        #expect(run.status == castile.ExitStatus.configuration.rawValue, "\(run.error)")
        #expect(run.error.contains(url))
    }

    private func withSimulator(_ body: (SimulatedIPS) async throws -> Void) async throws {
        let simulator = try IPSSimulator(configuration: .init(assetCount: 300))
        try await simulator.withServer { running in
            try await body(SimulatedIPS(simulator: simulator, url: IPSSimulator.serviceURL(of: running)))
        }
    }

    /// A port on which nothing listens: it was just given back.
    private func unusedPort() async throws -> Int {
        try await IPSSimulator(configuration: .init(assetCount: 0)).withServer { $0.port }
    }
}
