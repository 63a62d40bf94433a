import GRDB
import SelectDeploy

extension DeployService {
    func createCluster(_ request: DeployRequest) throws -> DeployAnswer {
        var content = try request.object(for: .clusters)
        guard let name = content["name"]?.scalarText, !name.isEmpty else { throw DeployFault.badRequest("a cluster needs a name") }
        guard let count = Int(request.parameter("node_count") ?? "1"), DeployClusterPlan.nodeCounts.contains(count) else {
            throw DeployFault.badRequest("node_count is 1, 2, 4, 6 or 8")
        }
        return try store.queue.write { database in
            try requireNew(["name": name], .clusters, at: "clusters", database)
            let id = try newID("cluster", database)
            content["id"] = .text(id)
            content["state"] = "created"
            var nodes: [DeployValue] = []
            for number in 1...count { nodes.append(try createNode("\(name)-0\(number)", in: id, hasOthers: count > 1, database)) }
            content["nodes"] = .list(nodes)
            try database.put(content, id: id, in: .clusters, at: "clusters")
            return .created(request.location("clusters/\(id)"))
        }
    }

    private func createNode(_ name: String, in clusterID: String, hasOthers: Bool, _ database: Database) throws -> DeployValue {
        let id = try newID("node", database)
        let nodes = "clusters/\(clusterID)/nodes"
        let node: DeployValue = ["id": .text(id), "name": .text(name)]
        try database.put(node, id: id, in: .nodes, at: nodes)
        for purpose in ["mgmt", "data"] + (hasOthers ? ["internal"] : []) {
            let networkID = try newID("network", database)
            let network: DeployValue = ["id": .text(networkID), "purpose": .text(purpose)]
            try database.put(network, id: networkID, in: .networks, at: "\(nodes)/\(id)/networks")
        }
        return node
    }

    func changeCluster(_ id: String, _ request: DeployRequest) throws -> DeployAnswer {
        let changes = try request.object(for: .clusters)
        return try store.queue.write { database in
            try database.settleJobs(now: time.now)
            let state = try requireRecord(id, .clusters, at: "clusters", database)["state"]?.scalarText
            if let availability = changes["availability"]?.scalarText {
                return try switchCluster(id, to: availability, from: state ?? "", database)
            }
            if let nodes = changes["nodes"] {
                let effect = try resizing(nodes, of: id, database)
                return try startJob("resize cluster", ["stopping nodes", "changing nodes", "starting nodes"], effect, database)
            }
            if let name = changes["name"]?.scalarText { try requireNew(["name": name], .clusters, at: "clusters", except: id, database) }
            try database.change(id, in: .clusters, at: "clusters") { content in
                for (name, value) in changes.fields { content[name] = value }
            }
            return .done
        }
    }

    private func resizing(_ nodes: DeployValue, of clusterID: String, _ database: Database) throws -> JobEffect {
        let path = "clusters/\(clusterID)/nodes"
        var types: [String: String] = [:]
        guard case .list(let elements) = nodes, !elements.isEmpty else { throw DeployFault.badRequest("nodes must be an array of nodes") }
        for node in elements {
            guard let id = node["id"]?.scalarText, let type = node["instance_type"]?.scalarText,
                ["small", "medium", "large"].contains(type)
            else {
                throw DeployFault.badRequest("each of nodes has an id, and an instance_type: small, medium or large")
            }
            _ = try requireRecord(id, .nodes, at: path, database)
            types[id] = type
        }
        return .resize(nodes: path, types: types)
    }

    private func switchCluster(_ id: String, to availability: String, from state: String, _ database: Database) throws -> DeployAnswer {
        let states = ["powered_on", "powered_off"]
        guard states.contains(availability) else { throw DeployFault.badRequest("availability is powered_on or powered_off") }
        guard states.contains(state) else { throw DeployFault.conflict("the cluster is \(state), not deployed") }
        let effect = JobEffect.set(collection: "clusters", id: id, field: "state", value: availability, failed: state)
        return try startJob("switch cluster to \(availability)", ["stopping nodes"], effect, database)
    }

    func deployCluster(_ id: String, _ request: DeployRequest) throws -> DeployAnswer {
        let content = try request.object()
        guard content["ontap_credential"]?["password"]?.scalarText?.isEmpty == false else {
            throw DeployFault.badRequest("ontap_credential.password is missing")
        }
        return try store.queue.write { database in
            try database.settleJobs(now: time.now)
            let state = try requireRecord(id, .clusters, at: "clusters", database)["state"]?.scalarText
            guard state == "created" || state == "deploy_failed" else {
                throw DeployFault.conflict("the cluster is \(state ?? "?") already")
            }
            let nodes = try database.records(at: "clusters/\(id)/nodes")
            let failure = try nodes.lazy.compactMap { try objection(to: $0, database) }.first
            try database.change(id, in: .clusters, at: "clusters") { $0["state"] = "deploying" }
            let effect = JobEffect.set(collection: "clusters", id: id, field: "state", value: "powered_on", failed: "deploy_failed")
            let work = ["creating virtual machines", "starting nodes", "creating the cluster", "joining nodes"]
            return try startJob("deploy cluster", work, effect, failure: failure, database)
        }
    }

    /// Why a node cannot be deployed.
    private func objection(to node: DeployValue, _ database: Database) throws -> String? {
        let name = node["name"]?.scalarText ?? "?"
        guard let hostID = node["host"]?["id"]?.scalarText, let host = try database.record(hostID, at: "hosts") else {
            return "node \(name) has no host"
        }
        guard host["state"] == "authenticated" else { return "the host of node \(name) is not authenticated" }
        return nil
    }

    func deleteCluster(_ id: String) throws -> DeployAnswer {
        try store.queue.write { database in
            try database.settleJobs(now: time.now)
            let state = try requireRecord(id, .clusters, at: "clusters", database)["state"]?.scalarText
            guard state != "powered_on", state != "deploying" else {
                throw DeployFault.conflict("the cluster is \(state ?? "?"); power it off first")
            }
            return try startJob("delete cluster", ["removing virtual machines"], .remove(collection: "clusters", id: id), database)
        }
    }
}
