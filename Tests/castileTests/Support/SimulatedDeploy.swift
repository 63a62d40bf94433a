import Foundation
import Simulators

/// A running Select Deploy simulator whose jobs end at once, and the environment that points the command at it.
struct SimulatedDeploy: Sendable {
    static let password = "sample-password"

    let simulator: SelectDeploySimulator
    let url: String

    var environment: [String: String] {
        ["CASTILE_DEPLOY_HOST": url, "CASTILE_DEPLOY_PASSWORD": Self.password]
    }

    func run(_ arguments: [String], _ environment: [String: String] = [:]) async throws -> CommandRun {
        try await CommandRun(["deploy"] + arguments, environment: self.environment.merging(environment) { $1 })
    }

    /// Starts a command that the test watches.
    func start(_ arguments: [String], on terminal: PseudoTerminal? = nil) -> RunningCommand {
        RunningCommand(["deploy"] + arguments, environment: environment, terminal: terminal)
    }

    /// What the command prints as JSON.
    func json(_ arguments: [String]) async throws -> Any {
        try await JSONSerialization.jsonObject(with: Data(run(arguments + ["--format", "json"]).output.utf8))
    }

    static func with(_ body: (SimulatedDeploy) async throws -> Void) async throws {
        let simulator = try SelectDeploySimulator(configuration: .init(eventCount: 0, jobDuration: .milliseconds(1)))
        try await simulator.withServer { running in
            try await body(SimulatedDeploy(simulator: simulator, url: running.url))
        }
    }
}
