import SelectDeploy
import ServiceClient
import Simulators
import TestServers

/// A simulator on a clock that only jumps, and our client of it over real HTTP.
enum DeployBench {
    static let credentials = Credentials(user: "admin", password: Secret("sample-password"))

    static func run<Value: Sendable>(
        events: Int = 0,
        eventsPerTime: Int = 10,
        clock: ManualClock = ManualClock(),
        credentials: Credentials = credentials,
        _ body: (DeployClient, SelectDeploySimulator) async throws -> Value
    ) async throws -> Value {
        let simulator = try SelectDeploySimulator(
            configuration: SelectDeploySimulatorConfiguration(
                server: .init(clock: clock),
                eventCount: events,
                eventsPerTime: eventsPerTime,
                start: { 1_554_392_489_140_265_000 }
            )
        )
        return try await simulator.withServer { running in
            try await DeployClient.with(host: running.url, credentials: credentials) { try await body($0, simulator) }
        }
    }

    /// Waits on the clock of the simulator, so that its jobs end at once.
    static func waiting(_ clock: ManualClock) -> DeployJobWaiting {
        var waiting = DeployJobWaiting()
        waiting.clock = clock
        return waiting
    }

    static let host = DeployClusterPlan.Host(name: "esx-1", hypervisorType: .esx, managementServer: "vcenter-1", username: "root")

    static let plan = DeployClusterPlan(
        name: "sample",
        configuration: ["ip": "10.0.0.2", "gateway": "10.0.0.1", "netmask": "255.0.0.0", "ntp_servers": ["10.0.0.9"]],
        hosts: [host],
        nodes: [
            .init(
                host: "esx-1",
                instanceType: .small,
                configuration: ["ip": "10.0.0.3"],
                networks: [.init(purpose: .management, name: "VM Network"), .init(purpose: .data, name: "Data", vlanID: 12)],
                pools: [.init(name: "pool-1", capacity: 1_000_000_000)]
            )
        ]
    )

    static let secrets = DeployClusterSecrets(administrator: Secret("cluster-password"), hosts: ["vcenter-1": Secret("vcenter-password")])
}
