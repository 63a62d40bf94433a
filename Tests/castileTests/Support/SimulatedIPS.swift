import Foundation
import Simulators

/// A running simulator, and the environment that points the command at it.
struct SimulatedIPS: Sendable {
    static let user = "admin@sample.example"
    static let password = "sample-password"

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
}
