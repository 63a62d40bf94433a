import Foundation
import Testing

@testable import castile

@Suite("castile simulate", .timeLimit(.minutes(10)))
struct SimulateTests {
    @Test("The first line is the URL alone, the log goes to standard error, and a signal ends it cleanly", arguments: [SIGINT, SIGTERM])
    func lifeCycle(signal: Int32) async throws {
        let simulator = RunningCommand(["simulate", "ips", "--port", "0", "--assets", "10"])
        var output = simulator.output.makeAsyncIterator()
        let url = try #require(await output.next())
        #expect(url.wholeMatch(of: #/http://127\.0\.0\.1:\d+/scene7/services/IpsApiService/#) != nil)
        let environment = ["CASTILE_IPS_URL": url, "CASTILE_IPS_USER": SimulatedIPS.user, "CASTILE_IPS_PASSWORD": SimulatedIPS.password]
        #expect(try await CommandRun(["ips", "login"], environment: environment).status == 0)
        #expect(await simulator.error.first { $0.contains("checkLogin") } != nil)
        simulator.send(signal)
        #expect(await simulator.status() == 0)
        #expect(await output.next() == nil)
    }

    @Test("With TLS, clients trust the certificate that it writes, and nobody else does")
    func encrypted() async throws {
        try await withTemporaryFolder { folder in
            let certificate = folder + "/certificate.pem"
            let simulator = RunningCommand(["simulate", "ips", "--quiet", "--assets", "10", "--tls", "--certificate-file", certificate])
            let url = try #require(await simulator.output.first { _ in true })
            #expect(url.hasPrefix("https://"))
            let environment = [
                "CASTILE_IPS_URL": url, "CASTILE_IPS_USER": SimulatedIPS.user, "CASTILE_IPS_PASSWORD": SimulatedIPS.password,
            ]
            let strict = try await CommandRun(["ips", "login"], environment: environment)
            #expect(strict.status == castile.ExitStatus.unreachable.rawValue, "\(strict.error)")
            let trusting = try await CommandRun(["ips", "login", "--certificate-authority", certificate], environment: environment)
            #expect(trusting.status == 0, "\(trusting.error)")
            simulator.send(SIGTERM)
            #expect(await simulator.status() == 0)
        }
    }

    @Test("A port that is taken is an error that names it")
    func takenPort() async throws {
        let simulator = RunningCommand(["simulate", "ips", "--assets", "0"])
        let url = try #require(await simulator.output.first { _ in true })
        let port = try #require(url.split(separator: ":").last?.split(separator: "/").first)
        let second = try await CommandRun(["simulate", "ips", "--assets", "0", "--port", String(port)])
        #expect(second.status == castile.ExitStatus.failure.rawValue)
        #expect(second.error.contains(port))
        simulator.send(SIGTERM)
        #expect(await simulator.status() == 0)
    }

    @Test(
        "Wrong arguments are refused with a sentence",
        arguments: [
            ["--port", "70000"], ["--certificate-file", "x"], ["--seed", "-1"], ["--fault", "kind=dorp"],
            ["--fault", "kind=drop,operation=x"],
        ]
    )
    func usage(arguments: [String]) async throws {
        let run = try await CommandRun(["simulate", "ips"] + arguments)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("Error: "))
    }

    @Test("--list tells which operations are carried, and starts nothing")
    func list() async throws {
        let run = try await CommandRun(["simulate", "ips", "--list", "--format", "csv"])
        #expect(run.status == 0, "\(run.error)")
        let lines = run.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 157)
        #expect(lines.contains("searchAssets,true"))
        #expect(lines.contains { $0.hasSuffix(",false") })
    }

    @Test("What was changed is saved at the end, and loaded at the next start")
    func saveAndLoad() async throws {
        try await withTemporaryFolder { folder in
            let file = folder + "/state.sqlite"
            var found: [String] = []
            for arguments in [["--assets", "5", "--save", file], ["--load", file, "--save", folder + "/again.sqlite"]] {
                let simulator = RunningCommand(["simulate", "ips", "--quiet"] + arguments)
                let url = try #require(await simulator.output.first { _ in true })
                let environment = [
                    "CASTILE_IPS_URL": url, "CASTILE_IPS_USER": SimulatedIPS.user, "CASTILE_IPS_PASSWORD": SimulatedIPS.password,
                ]
                let search = ["ips", "search", "--company", "Sample Company", "--format", "ndjson", "--field", "assetArray/items/name"]
                let run = try await CommandRun(search, environment: environment)
                #expect(!run.output.isEmpty, "\(run.error)")
                found.append(run.output)
                simulator.send(SIGTERM)
                #expect(await simulator.status() == 0)
            }
            #expect(found.count == 2 && found.first == found.last)
            #expect(FileManager.default.fileExists(atPath: folder + "/again.sqlite"))
        }
    }

    @Test("A place where nothing can be saved is said at the start")
    func noPlace() async throws {
        let run = try await CommandRun(["simulate", "ips", "--assets", "0", "--save", "/nowhere/x"])
        #expect(run.status == castile.ExitStatus.cannotWrite.rawValue)
        #expect(run.output.isEmpty && run.error.contains("/nowhere/x"), "\(run.error)")
    }

    @Test("A terminal that closes ends a simulator like SIGTERM, and the state is saved")
    func hangup() async throws {
        try await withTemporaryFolder { folder in
            let simulator = RunningCommand(["simulate", "ips", "--quiet", "--assets", "0", "--save", folder + "/state.sqlite"])
            _ = try #require(await simulator.output.first { _ in true })
            simulator.send(SIGHUP)
            #expect(await simulator.status() == 0)
            #expect(FileManager.default.fileExists(atPath: folder + "/state.sqlite"))
        }
    }

    @Test(
        "More sample records than a machine holds are refused, with the most that there can be",
        arguments: [["deploy", "--events"], ["ips", "--assets"], ["outlook", "--items"]]
    )
    func tooMany(arguments: [String]) async throws {
        for number in ["99999999999999", "-1"] {
            let run = try await CommandRun(["simulate"] + arguments.dropLast() + ["\(arguments[1])=\(number)"])
            #expect(run.status == castile.ExitStatus.usage.rawValue, "\(run.error)")
            #expect(run.error.contains("\(arguments[1]) must be a number from 0 to 1000000"), "\(run.error)")
        }
    }
}
