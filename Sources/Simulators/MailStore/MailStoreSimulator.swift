import MailStore
import Synchronization

/// A stand-in for MailStore Server or the Service Provider Edition: the management API over TLS, its state in SQLite.
package struct MailStoreSimulator: Sendable {
    package let configuration: MailStoreSimulatorConfiguration
    /// How often each function and endpoint was called.
    package let calls = CallCounter()
    /// How tests make answers go wrong.
    package let misbehaviour: MisbehaviourSwitch
    private let server: SimulatorServer

    /// A simulator that is not started yet.
    ///
    /// - Parameter configuration: How it behaves.
    /// - Throws: ``SimulatorError`` when the store cannot be opened.
    package init(configuration: MailStoreSimulatorConfiguration = .init()) throws {
        self.configuration = configuration
        misbehaviour = MisbehaviourSwitch()
        let archive = try Archive(configuration)
        let processes = ProcessTable(configuration)
        let service = ManagementService(configuration: configuration, archive: archive, processes: processes, calls: calls)
        server = SimulatorServer(
            name: "Castile-MailStore-Simulator",
            configuration: configuration.server,
            misbehaviour: misbehaviour
        ) { router in service.addRoutes(to: router) }
    }

    /// Runs the simulator for as long as the body runs.
    ///
    /// - Parameter body: Receives where it answers.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; ``SimulatorError`` when it cannot start.
    package func withServer<Value: Sendable>(_ body: (RunningSimulator) async throws -> Value) async throws -> Value {
        try await server.withServer(body)
    }

    /// Runs the simulator until the process is asked to end.
    ///
    /// - Parameter onStart: Called once, when it answers.
    /// - Throws: ``SimulatorError`` when it cannot start.
    package func run(onStart: @Sendable (RunningSimulator) -> Void = { _ in }) async throws {
        try await server.run(onStart: onStart)
    }
}
