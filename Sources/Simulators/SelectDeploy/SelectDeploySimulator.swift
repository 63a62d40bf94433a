#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import GRDB
import HTTPTypes
import Hummingbird
package import SelectDeploy
import ServiceClient

/// A local ONTAP Select Deploy server, for development, tests and demonstrations.
///
/// What is the simulator's own, because nothing says how the service does it:
/// - texts are compared with case; a text that is a time is compared as one; unset values come last in any order;
/// - `num_records` is the number of records in the answer; an unknown field is status 400;
/// - a long poll is answered when the job changed later than the given time, whatever the operator;
/// - adding a host fails when there is no credential for it, deploying when a node has no authenticated host;
/// - events are at /events, and each change is one, with its request id.
package struct SelectDeploySimulator: Sendable {
    /// How often each operation was asked for: `GET /clusters`.
    package let calls = CallCounter()
    /// Makes answers go wrong.
    package let misbehaviour = MisbehaviourSwitch()
    private let server: SimulatorServer
    private let store: DeployStore
    private let time: SimulatedCalendar

    /// Prepares a simulator: opens and fills the store.
    ///
    /// - Parameter configuration: How it is set up.
    /// - Throws: ``SimulatorError`` when the store cannot be opened or the configuration makes no sense.
    package init(configuration: SelectDeploySimulatorConfiguration = .init()) throws {
        guard configuration.eventCount >= 0, configuration.eventsPerTime > 0 else {
            throw SimulatorError(.invalidConfiguration, "the number of events must be 0 or more, that at one time 1 or more")
        }
        let start = configuration.start()
        time = SimulatedCalendar(start: start, time: SimulatedTime(configuration.server.clock))
        store = try DeployStore(configuration.store) { database in
            try database.addSampleEvents(configuration.eventCount, perTime: configuration.eventsPerTime, before: start)
        }
        let pair = "\(configuration.credentials.user):\(configuration.credentials.password.reveal())"
        let service = DeployService(
            store: store,
            time: time,
            configuration: configuration,
            calls: calls,
            authorization: "Basic \(Data(pair.utf8).base64EncodedString())"
        )
        server = SimulatorServer(name: "castile-deploy", configuration: configuration.server, misbehaviour: misbehaviour) { router in
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] {
                router.on("api/**", method: method) { request, context in try await service.answer(request, context) }
            }
        }
    }

    /// Lets something happen on the server, as tests of paging need it.
    ///
    /// - Parameters:
    ///   - message: What happened.
    ///   - time: When; by default now.
    /// - Throws: An error of the store.
    package func addEvent(_ message: String, at time: DeployTime? = nil) throws {
        let moment = time?.nanoseconds ?? self.time.now
        try store.queue.write { try $0.addEvent(type: "cluster", message: message, requestID: nil, nanoseconds: moment) }
    }

    /// Runs the simulator for as long as the body runs.
    ///
    /// - Parameter body: Receives where it answers.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; ``SimulatorError`` when the server cannot start.
    package func withServer<Value: Sendable>(_ body: (RunningSimulator) async throws -> Value) async throws -> Value {
        try await server.withServer(body)
    }

    /// Runs the simulator until the process is asked to end or the task is cancelled.
    ///
    /// - Parameter onStart: Called once, when it answers.
    /// - Throws: ``SimulatorError`` when the server cannot start.
    package func run(onStart: @Sendable (RunningSimulator) -> Void = { _ in }) async throws {
        try await server.run(onStart: onStart)
    }
}
