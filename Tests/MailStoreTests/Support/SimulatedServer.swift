import MailStore
import ServiceClient
import Simulators
import TestServers

/// A simulator on a free port and a client that trusts its certificate and nothing else.
struct SimulatedServer {
    var simulator = Self.quick
    var client: @Sendable (inout MailStoreConfiguration) -> Void = { _ in }

    /// A server that is stopped does not wait for clients that keep their connections.
    private static var quick: MailStoreSimulatorConfiguration {
        var configuration = MailStoreSimulatorConfiguration()
        configuration.server.shutdownTimeout = .milliseconds(100)
        return configuration
    }

    /// Both sides on one clock that jumps: processes take no time.
    static func jumping(
        clock: ManualClock = ManualClock(),
        steps: Int = 4,
        linesPerStep: Int = 2,
        client: @escaping @Sendable (inout MailStoreConfiguration) -> Void = { _ in }
    ) -> SimulatedServer {
        var server = SimulatedServer { configuration in
            configuration.clock = clock
            client(&configuration)
        }
        server.simulator.server.clock = clock
        server.simulator.process.steps = steps
        server.simulator.process.linesPerStep = linesPerStep
        server.simulator.process.stepDuration = .seconds(1)
        return server
    }

    func run<Value: Sendable>(
        _ body: (MailStoreClient, MailStoreSimulator, RunningSimulator) async throws -> Value
    ) async throws -> Value {
        let simulator = try MailStoreSimulator(configuration: simulator)
        return try await simulator.withServer { running in
            try await MailStoreClient.withClient(configuration: configuration(running), trust: try trust(running)) { client in
                try await body(client, simulator, running)
            }
        }
    }

    func configuration(_ running: RunningSimulator, password: String = "admin") -> MailStoreConfiguration {
        var configuration = MailStoreConfiguration(
            server: "127.0.0.1",
            port: running.port,
            edition: simulator.edition,
            credentials: Credentials(user: "admin", password: Secret(password))
        )
        client(&configuration)
        return configuration
    }

    private func trust(_ running: RunningSimulator) throws -> TLSTrust {
        .pinned(sha256: running.certificate?.sha256 ?? "")
    }
}
