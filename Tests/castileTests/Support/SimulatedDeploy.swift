import Foundation
import Simulators

/// A running Select Deploy simulator whose jobs end at once, and the environment that points the command at it.
struct SimulatedDeploy: Sendable {
    static let password = "sample-password"

    let simulator: SelectDeploySimulator
    let url: String

    func run(_ arguments: [String], _ environment: [String: String] = [:]) async throws -> CommandRun {
        let own = ["CASTILE_DEPLOY_HOST": url, "CASTILE_DEPLOY_PASSWORD": Self.password]
        return try await CommandRun(["deploy"] + arguments, environment: own.merging(environment) { $1 })
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
