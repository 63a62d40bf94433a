import Foundation
import Testing

@testable import castile

@Suite("castile simulate", .timeLimit(.minutes(1)))
struct SimulateTests {
    @Test("The first line is the URL alone, the log goes to standard error, and a signal ends it cleanly", arguments: [SIGINT, SIGTERM])
    func lifeCycle(signal: Int32) async throws {
        let simulator = try RunningCommand(["simulate", "ips", "--port", "0", "--assets", "10"])
        var output = simulator.output.makeAsyncIterator()
        let url = try #require(await output.next())
        #expect(url.wholeMatch(of: #/http://127\.0\.0\.1:\d+/scene7/services/IpsApiService/#) != nil)
        simulator.send(signal)
        #expect(await simulator.status() == 0)
        #expect(await output.next() == nil)
    }

    @Test("A port that is taken is an error that names it")
    func takenPort() async throws {
        let simulator = try RunningCommand(["simulate", "ips", "--assets", "0"])
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
        arguments: [["--port", "70000"], ["--certificate-file", "x"], ["--seed", "-1"]]
    )
    func usage(arguments: [String]) async throws {
        let run = try await CommandRun(["simulate", "ips"] + arguments)
        #expect(run.status == 64)
        #expect(run.error.hasPrefix("Error: "))
    }
}
