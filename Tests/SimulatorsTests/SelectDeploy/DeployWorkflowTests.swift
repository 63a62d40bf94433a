import Foundation
import SelectDeploy
import ServiceClient
import Simulators
import Synchronization
import TestServers
import Testing

@Suite("The workflow of a cluster, against the simulator", .timeLimit(.minutes(10)))
struct DeployWorkflowTests {
    @Test("Credentials, host, cluster, nodes, networks, storage, deployment; a second run makes nothing again; then removal")
    func whole() async throws {
        let clock = ManualClock()
        try await DeployBench.run(clock: clock) { client, simulator in
            let lines = Mutex<[DeployProgress]>([])
            let cluster = try await client.deployCluster(
                DeployBench.plan,
                secrets: DeployBench.secrets,
                waiting: DeployBench.waiting(clock)
            ) { line in lines.withLock { $0.append(line) } }
            #expect(cluster.state == .poweredOn)
            #expect(cluster.ip == "10.0.0.2")
            let steps = lines.withLock { $0.map(\.step) }
            var order: [DeployProgress.Step] = []
            for step in steps where order.last != step { order.append(step) }
            #expect(order == [.credentials, .hosts, .cluster, .nodes, .networks, .storage, .deployment])
            #expect(lines.withLock { $0.contains { $0.message.contains("starting nodes") } })

            let id = try #require(cluster.id)
            let node = try #require(try await client.nodes(of: id).response(matching: DeployQuery(selection: .cheap)).records.first)
            #expect(node.instanceType == .small)
            #expect(node.hostID == "host-1")
            let networks = try await client.networks(of: node.id ?? "", in: id).response(matching: DeployQuery(selection: .cheap)).records
            #expect(networks.map(\.name) == ["VM Network", "Data"])
            #expect(networks.map(\.vlanID) == [nil, 12])

            let resize: DeployValue = ["admin_password": "cluster-password", "nodes": [["id": "node-1", "instance_type": "large"]]]
            let job = try #require(try await client.clusters.update(id, resize).job?.id)
            try await client.outcome(of: job, waiting: DeployBench.waiting(clock)).get("resize")
            #expect(try await client.nodes(of: id).record("node-1", fields: .cheap).instanceType == .large)

            let before = simulator.calls.total
            let again = try await client.deployCluster(DeployBench.plan, secrets: DeployBench.secrets, waiting: DeployBench.waiting(clock))
            #expect(again.id == cluster.id)
            #expect(simulator.calls["POST /clusters"] == 1)
            #expect(simulator.calls["POST /hosts"] == 1)
            #expect(simulator.calls.total - before == 4)

            try await client.deleteCluster(id, waiting: DeployBench.waiting(clock))
            #expect(try await client.clusters.response().records.isEmpty)
            #expect(try await client.hosts.delete("host-1").status == 204)
        }
    }

    @Test("A job that fails ends the workflow with its reason")
    func failure() async throws {
        let clock = ManualClock()
        try await DeployBench.run(clock: clock) { client, _ in
            var plan = DeployBench.plan
            plan.hosts[0].username = nil
            let error = await #expect(throws: DeployError.self) {
                try await client.deployCluster(plan, secrets: DeployBench.secrets, waiting: DeployBench.waiting(clock))
            }
            #expect(error?.code == .jobFailed)
            #expect(error?.description.contains("there is no credential for vcenter-1") == true)
        }
    }

    @Test("A host that an interrupted run has added is waited for until it is authenticated")
    func authenticatingHost() async throws {
        let clock = ManualClock()
        try await DeployBench.run(clock: clock) { client, simulator in
            let credential: DeployValue = ["hostname": "vcenter-1", "username": "root", "password": "p", "type": "vcenter"]
            _ = try await client.storedCredentials.create(credential)
            let host: DeployValue = ["name": "esx-1", "hypervisor_type": "ESX", "management_server": "vcenter-1"]
            _ = try await client.hosts.create(["hosts": [host]])
            #expect(try await client.hosts.record("host-1", fields: .cheap).state == "authenticating")
            let lines = Mutex<[DeployProgress]>([])
            let cluster = try await client.deployCluster(
                DeployBench.plan,
                secrets: DeployBench.secrets,
                waiting: DeployBench.waiting(clock)
            ) { line in lines.withLock { $0.append(line) } }
            #expect(cluster.state == .poweredOn)
            #expect(lines.withLock { $0.contains(DeployProgress(.hosts, "esx-1: authenticating")) })
            #expect(simulator.calls["POST /hosts"] == 1)
        }
    }

    @Test("A host whose authentication failed ends the workflow before there is a cluster; once it is deleted, the plan is deployed")
    func failedHost() async throws {
        let clock = ManualClock()
        try await DeployBench.run(clock: clock) { client, simulator in
            func run(_ plan: DeployClusterPlan) async throws -> DeployCluster {
                try await client.deployCluster(plan, secrets: DeployBench.secrets, waiting: DeployBench.waiting(clock))
            }
            var plan = DeployBench.plan
            plan.hosts[0].username = nil
            await #expect(throws: DeployError.self) { try await run(plan) }
            let error = await #expect(throws: DeployError.self) { try await run(DeployBench.plan) }
            #expect(error?.code == .conflict)
            #expect(error?.description.contains("delete the host") == true)
            #expect(simulator.calls["POST /clusters"] == 0)
            _ = try await client.hosts.delete("host-1")
            #expect(try await run(DeployBench.plan).state == .poweredOn)
        }
    }

    @Test("A password that is missing is asked for by name, before the host is added")
    func missingPassword() async throws {
        try await DeployBench.run { client, simulator in
            let secrets = DeployClusterSecrets(administrator: Secret("a"))
            let error = await #expect(throws: DeployError.self) { try await client.deployCluster(DeployBench.plan, secrets: secrets) }
            #expect(error?.description.contains("vcenter-1") == true)
            #expect(simulator.calls["POST /hosts"] == 0)
        }
    }

    @Test("A long poll is held until the job changes, over simulated time")
    func longPoll() async throws {
        let clock = ManualClock()
        try await DeployBench.run(clock: clock) { client, simulator in
            let job = try #require(
                try await client.storedCredentials.create(["hostname": "h", "username": "u", "password": "p", "type": "host"]).job?.id
            )
            var states: [DeployJobState?] = []
            for try await update in client.updates(of: job, waiting: DeployBench.waiting(clock)) { states.append(update.state) }
            #expect(states == [.queued, .success])
            #expect(simulator.calls["GET /jobs/\(job)"] == 2)
            #expect(clock.sleeps == [.seconds(6)])
        }
    }

    @Test("A licence is uploaded, found by its serial number, and replaced")
    func licence() async throws {
        try await DeployBench.run { client, _ in
            let made = try await client.addLicense(file: Array("serial 320000099".utf8), named: "l.nlf")
            #expect(made.createdID == "320000099")
            #expect(try await client.licenses.only(matching: DeployQuery().where(\.id == "320000099"))?.id == "320000099")
            #expect(try await client.replaceLicense("320000099", file: Array("serial 320000099".utf8), named: "l.nlf").status == 204)
            let error = await #expect(throws: DeployError.self) {
                try await client.addLicense(file: Array("serial 320000099".utf8), named: "l")
            }
            #expect(error?.code == .conflict)
        }
    }

    @Test("State in a file outlives the simulator")
    func file() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let configuration = SelectDeploySimulatorConfiguration(store: .file(folder.appending(path: "deploy.sqlite").path()), eventCount: 5)
        for names in [[], ["a"]] {
            try await SelectDeploySimulator(configuration: configuration).withServer { running in
                try await DeployClient.with(host: running.url, credentials: DeployBench.credentials) { client in
                    #expect(try await client.clusters.response().records.map(\.name) == names)
                    if names.isEmpty { _ = try await client.clusters.create(["name": "a"]) }
                }
            }
        }
    }
}
