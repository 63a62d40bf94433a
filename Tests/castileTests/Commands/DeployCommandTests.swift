import Foundation
import Simulators
import TestServers
import Testing

@testable import castile

@Suite("castile deploy", .timeLimit(.minutes(10)))
struct DeployCommandTests {
    @Test("Records are made, listed, filtered, sorted, changed and removed")
    func records() async throws {
        try await SimulatedDeploy.with { deploy in
            for name in ["abc", "abd", "xyz"] {
                let run = try await deploy.run(["create", "clusters", "--set", "name=\(name)", "--parameter", "node_count=1"])
                #expect(run.status == 0, "\(run.error)")
            }
            let query = ["get", "clusters", "--where", "state=!powered_on", "--where", "name=ab*|none", "--order-by", "name desc"]
            let csv = try await deploy.run(query + ["--fields", "name,nodes.name", "--format", "csv"])
            #expect(csv.output == "name,nodes.name\r\nabd,\"[\"\"abd-01\"\"]\"\r\nabc,\"[\"\"abc-01\"\"]\"\r\n")
            let table = try await deploy.run(["get", "clusters", "--max-records", "1"])
            #expect(table.output.split(separator: "\n").first?.split(separator: " ").map(String.init) == ["id", "name"])
            #expect(table.output.contains("abc"))
            #expect(!table.output.contains("abd"))
            let names = try await deploy.run(["get", "clusters", "--fields", "name", "--order-by", "state,name", "--format", "ndjson"])
            #expect(names.output == "{\"name\":\"abc\"}\n{\"name\":\"abd\"}\n{\"name\":\"xyz\"}\n")
            let keys = try await deploy.run(["get", "clusters", "--order-by", "name", "--format", "csv"])
            #expect(keys.output.hasPrefix("id,name\r\n"))
            #expect(try await deploy.run(["update", "clusters", "cluster-1", "--set", "ip=10.0.0.7"]).status == 0)
            let one = try await deploy.json(["get", "clusters", "cluster-1", "--fields", "*"]) as? [String: Any]
            #expect(one?["ip"] as? String == "10.0.0.7")
            #expect(try await deploy.run(["delete", "clusters", "cluster-1", "--yes"]).status == 0)
            let rest = try await deploy.json(["get", "clusters"]) as? [[String: Any]]
            #expect(rest?.compactMap { $0["name"] as? String } == ["abd", "xyz"])
        }
    }

    @Test("Nothing is removed without --yes when there is nobody to ask, and on a terminal only after a yes")
    func confirmation() async throws {
        try await SimulatedDeploy.with { deploy in
            #expect(try await deploy.run(["create", "clusters", "--set", "name=a"]).status == 0)
            let delete = ["delete", "clusters", "cluster-1"]
            let refused = try await deploy.run(delete)
            try #require(refused.status == castile.ExitStatus.usage.rawValue, "\(refused.error)")
            #expect(refused.error.contains("give --yes"), "\(refused.error)")
            #expect(deploy.simulator.calls["DELETE /clusters/cluster-1"] == 0)
            let terminal = try PseudoTerminal()
            let command = deploy.start(delete, on: terminal)
            #expect(try await terminal.read(until: "[y/N] ").contains("Remove clusters/cluster-1?"))
            try terminal.type("y\n")
            #expect(await command.status() == 0)
            #expect(deploy.simulator.calls["DELETE /clusters/cluster-1"] == 1)
        }
    }

    @Test("What is there already is not made again")
    func ifAbsent() async throws {
        try await SimulatedDeploy.with { deploy in
            for _ in 0..<2 {
                let run = try await deploy.run(["create", "clusters", "--set", "name=a", "--if-absent", "name=a"])
                #expect(run.status == 0, "\(run.error)")
            }
            #expect(deploy.simulator.calls["POST /clusters"] == 1)
        }
    }

    @Test("A plan is deployed, its jobs can be watched, and the cluster can be removed")
    func plan() async throws {
        try await SimulatedDeploy.with { deploy in
            try await withTemporaryFolder { folder in
                let plan = try writeFile(
                    """
                    name: sample
                    configuration: {ip: 10.0.0.2}
                    hosts:
                      - {name: esx-1, hypervisor_type: ESX, username: root}
                    nodes:
                      - host: esx-1
                        networks: [{purpose: data, name: "12", vlan_id: 12}]
                        pools: [{name: pool-1, capacity: 1000000000}]
                    """,
                    to: folder + "/plan.yaml"
                )
                let secrets = try writeFile("administrator: one-password\nhosts: {esx-1: two-password}\n", to: folder + "/secrets.yaml")
                let run = try await deploy.run(["deploy-cluster", plan, "--secrets", secrets, "--format", "json"])
                #expect(run.status == 0, "\(run.error)")
                #expect(run.output.contains("powered_on"))
                #expect(run.error.contains("deployment: sample: success"))
                #expect(run.error.contains("castile deploy jobs watch "), "\(run.error)")
                #expect(!(run.output + run.error).contains("-password"))
                let jobs = try await deploy.json(["get", "jobs", "--where", "description=deploy*"]) as? [[String: Any]]
                let job = try #require(jobs?.first?["id"] as? String)
                let watched = try await deploy.run(["jobs", "watch", job, "--format", "ndjson"])
                #expect(watched.status == 0, "\(watched.error)")
                #expect(watched.output.contains("\"success\""))
                let delete = ["delete", "clusters", "cluster-1", "--power-off", "--yes", "--format", "ndjson"]
                let removed = try await deploy.run(delete)
                #expect(removed.status == 0, "\(removed.error)")
                #expect(removed.output == "{\"id\":\"cluster-1\",\"state\":\"success\"}\n")
                try writeFile("administrator: x", to: secrets, mode: 0o644)
                let open = try await deploy.run(["deploy-cluster", plan, "--secrets", secrets])
                #expect(open.status == castile.ExitStatus.configuration.rawValue)
                try writeFile("name: sample\nnods: []\n", to: plan)
                try writeFile("administrator: x", to: secrets)
                let misspelt = try await deploy.run(["deploy-cluster", plan, "--secrets", secrets])
                #expect(misspelt.status == castile.ExitStatus.missingInput.rawValue)
                #expect(misspelt.error.contains("nods"), "\(misspelt.error)")
            }
        }
    }

    @Test("A plan that broke off after the storage was added can be repeated, and one that is deployed does no harm")
    func repeated() async throws {
        try await SimulatedDeploy.with { deploy in
            try await withTemporaryFolder { folder in
                let text = """
                    name: sample
                    hosts: [{name: esx-1, hypervisor_type: ESX, username: root}]
                    nodes: [{host: esx-1, pools: [{name: pool-1, capacity: 1000000000}]}]
                    """
                let plan = try writeFile(text, to: folder + "/plan.yaml")
                let secrets = try writeFile("administrator: one\nhosts: {esx-1: two}\n", to: folder + "/secrets.yaml")
                let command = ["deploy-cluster", plan, "--secrets", secrets]
                #expect(try await deploy.run(["create", "clusters", "--set", "name=sample", "--parameter", "node_count=1"]).status == 0)
                let nodes = try await deploy.json(["get", "clusters/cluster-1/nodes"]) as? [[String: Any]]
                let node = try #require(nodes?.first?["id"] as? String)
                let pools = try writeFile("pool_array: [{name: pool-1, capacity: 1000000000}]\n", to: folder + "/pools.yaml")
                let added = try await deploy.run(["create", "clusters/cluster-1/nodes/\(node)/storage/pools", "--body", pools])
                #expect(added.status == 0, "\(added.error)")
                let again = try await deploy.run(command)
                #expect(again.status == 0, "\(again.error)")
                #expect(again.error.contains("pool-1 of sample-01: exists already"), "\(again.error)")
                #expect(try await deploy.run(["update", "clusters", "cluster-1", "--set", "availability=powered_off"]).status == 0)
                let off = try await deploy.run(command)
                #expect(off.status == 0 && off.error.contains("deployed already, and switched off"), "\(off.error)")
            }
        }
    }

    @Test("A job without an id cannot be waited for, which is an error unless nobody wants to wait")
    func jobWithoutID() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text(#"{"job": {"state": "queued"}}"#, status: 202) }) { server in
            let environment = ["CASTILE_DEPLOY_HOST": "http://127.0.0.1:\(server.port)", "CASTILE_DEPLOY_PASSWORD": "secret"]
            let delete = ["deploy", "delete", "hosts", "1", "--yes"]
            let waited = try await CommandRun(delete, environment: environment)
            #expect(waited.status == castile.ExitStatus.protocolViolation.rawValue, "\(waited.error)")
            #expect(waited.error.contains("job without an id"), "\(waited.error)")
            let left = try await CommandRun(delete + ["--no-wait"], environment: environment)
            #expect(left.status == 0 && left.output.contains("queued"), "\(left.error)")
        }
    }

    @Test("Ctrl-C while a job is waited for says that the job goes on, and how to watch it")
    func interrupted() async throws {
        try await ScriptedServer.run(
            reply: { request, _ in
                request.method == "DELETE" ? .text(#"{"job": {"id": "j-1", "state": "queued"}}"#, status: 202) : Reply([.silence])
            },
            { server in
                let command = RunningCommand(
                    ["deploy", "delete", "hosts", "1", "--yes"],
                    environment: ["CASTILE_DEPLOY_HOST": "http://127.0.0.1:\(server.port)", "CASTILE_DEPLOY_PASSWORD": "secret"]
                )
                var lines: [String] = []
                for await line in command.error {
                    lines.append(line)
                    if line == "job j-1: castile deploy jobs watch j-1" { command.send(SIGINT) }
                }
                #expect(lines.contains { $0.contains("no longer waiting; a job that was started goes on") }, "\(lines)")
                #expect(await command.status() == castile.ExitStatus.interrupted.rawValue)
            }
        )
    }

    @Test("Each way to fail has one clear error and its exit status")
    func failures() async throws {
        try await SimulatedDeploy.with { deploy in
            func expect(_ status: castile.ExitStatus, _ text: String, _ run: CommandRun) {
                #expect(run.status == status.rawValue, "\(run.error)")
                #expect(run.error.contains(text), "\(run.error)")
                #expect(run.output.isEmpty)
                #expect(!run.error.contains(SimulatedDeploy.password))
            }
            expect(.unknownName, "404", try await deploy.run(["get", "clusters", "none"]))
            expect(.serviceFault, "nmae", try await deploy.run(["get", "clusters", "--where", "nmae=x"]))
            expect(.unknownField, "operator", try await deploy.run(["get", "clusters", "--where", "name=!!x"]))
            expect(.unknownField, "order_by", try await deploy.run(["get", "clusters", "--order-by", "name up"]))
            expect(.accessDenied, "403", try await deploy.run(["get", "clusters"], ["CASTILE_DEPLOY_PASSWORD": "wrong"]))
            expect(.serviceFault, "501", try await deploy.run(["get", "images"]))
            expect(.configuration, "CASTILE_DEPLOY_HOST", try await deploy.run(["get", "clusters"], ["CASTILE_DEPLOY_HOST": ""]))
            expect(.usage, "--body", try await deploy.run(["create", "security/credentials", "--set", "password=x"]))
            expect(.usage, "--max-records", try await deploy.run(["get", "clusters", "--max-records", "0"]))
        }
    }

    @Test(
        "What is wrong in a plan is said without the words of Swift",
        arguments: [
            ("[1]", "it must be a mapping of names to values"), ("name: a\nnodes: 5", "nodes: must be a list"),
            ("name: 5\nnodes: []", "name: must be a text"), ("name: a\nnodes: [5]", "nodes.[0]: must be a mapping of names to values"),
            ("name: a\nnodes: null", "nodes: must be a list, and is empty"), ("name: a", "nodes is missing"),
            (
                "name: a\nnodes: [{host: h, pools: [{name: p, capacity: 1.5}]}]",
                "nodes.[0].pools.[0].capacity: must be a whole number"
            ),
            (
                "name: a\nnodes: [{host: h, pools: [{name: p, size: 5}]}]",
                "nodes.[0].pools.[0].size: unknown name; known here: name, capacity"
            ),
        ]
    )
    func wrongPlan(plan: String, message: String) async throws {
        try await withTemporaryFolder { folder in
            let path = try writeFile(plan, to: folder + "/plan.yaml")
            let failure = #expect(throws: CommandFailure.self) { try DeployClusterCommand.plan(path) }
            #expect(failure?.report == "\(path): \(message)")
        }
    }

    @Test("An address that cannot be called is a wrong setting")
    func wrongAddress() async throws {
        let environment = ["CASTILE_DEPLOY_HOST": "http://example.com", "CASTILE_DEPLOY_PASSWORD": "secret"]
        let run = try await CommandRun(["deploy", "get", "clusters"], environment: environment)
        #expect(run.status == castile.ExitStatus.configuration.rawValue, "\(run.error)")
    }
}
