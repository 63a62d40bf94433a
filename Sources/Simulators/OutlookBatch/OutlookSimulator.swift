/// A stand-in for the Outlook service: mailboxes in SQLite, batches in both forms, on loopback.
package struct OutlookSimulator: Sendable {
    package let configuration: OutlookSimulatorConfiguration
    /// How often each operation was carried out, by method and URL below the context, such as `GET messages`; throttled ones do not count.
    package let calls = CallCounter()
    /// How tests make answers go wrong.
    package let misbehaviour = MisbehaviourSwitch()
    private let server: SimulatorServer

    /// A simulator that is not started yet.
    ///
    /// - Parameter configuration: How it behaves.
    /// - Throws: ``SimulatorError`` when the store cannot be opened.
    package init(configuration: OutlookSimulatorConfiguration = .init()) throws {
        self.configuration = configuration
        let store = try MailboxStore(configuration)
        let dispatcher = OperationDispatcher(configuration: configuration, store: store, calls: calls)
        let service = OutlookService(configuration: configuration, dispatcher: dispatcher)
        server = SimulatorServer(
            name: "Castile-Outlook-Simulator",
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
