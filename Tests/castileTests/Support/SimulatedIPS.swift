import Foundation
import Simulators
import Testing

/// A running simulator, and the environment that points the command at it.
struct SimulatedIPS: Sendable {
    static let user = "admin@sample.example"
    static let password = "sample-password"
    static let company = "Sample Company"

    let simulator: IPSSimulator
    let url: String

    var environment: [String: String] {
        ["CASTILE_IPS_URL": url, "CASTILE_IPS_USER": Self.user, "CASTILE_IPS_PASSWORD": Self.password]
    }

    func run(_ arguments: [String], _ environment: [String: String] = [:]) async throws -> CommandRun {
        try await CommandRun(arguments, environment: self.environment.merging(environment) { $1 })
    }

    /// What the command prints as NDJSON.
    func records(_ arguments: [String]) async throws -> [[String: Any]] {
        try await run(arguments + ["--format", "ndjson"]).output.split(separator: "\n").map { line in
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        }
    }

    /// Runs a command of daily work.
    func daily(_ arguments: String...) async throws -> CommandRun { try await daily(arguments) }

    func daily(_ arguments: [String]) async throws -> CommandRun {
        try await run(["ips"] + arguments + ["--company", Self.company])
    }

    /// Runs a command of daily work that must succeed.
    @discardableResult
    func succeed(_ arguments: String..., at location: SourceLocation = #_sourceLocation) async throws -> CommandRun {
        let run = try await daily(arguments)
        #expect(run.status == 0, "\(arguments): \(run.error)", sourceLocation: location)
        return run
    }

    /// Starts a command of daily work that the test watches.
    func start(_ arguments: [String], on terminal: PseudoTerminal? = nil) -> RunningCommand {
        RunningCommand(["ips"] + arguments + ["--company", Self.company], environment: environment, terminal: terminal)
    }

    /// The names of some assets.
    func assets(_ count: Int) async throws -> [String] {
        try await records(["ips", "assets", "list", "--limit", "\(count)", "--company", Self.company]).compactMap { $0["name"] as? String }
    }

    /// Runs the body with a simulator.
    ///
    /// - Parameters:
    ///   - assets: How many assets there are.
    ///   - jobs: How long each job takes, by the clock; by default so long that it still runs when a command looks for it.
    ///   - clock: The simulator's clock.
    ///   - body: Runs commands.
    /// - Throws: What the body throws.
    static func with(
        assets: Int = 100,
        jobs: Duration = .seconds(3600),
        clock: any Clock<Duration> & Sendable = ContinuousClock(),
        _ body: (SimulatedIPS) async throws -> Void
    ) async throws {
        var pace = IPSJobPace()
        (pace.shortest, pace.longest) = (jobs, jobs)
        let simulator = try IPSSimulator(configuration: .init(server: .init(clock: clock), assetCount: assets, jobPace: pace))
        try await simulator.withServer { running in
            try await body(SimulatedIPS(simulator: simulator, url: IPSSimulator.serviceURL(of: running)))
        }
    }
}
