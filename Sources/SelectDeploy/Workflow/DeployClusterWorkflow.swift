internal import HTTPTypes
internal import ServiceClient

/// The steps that create and deploy a cluster.
struct DeployClusterWorkflow: Sendable {
    let client: DeployClient
    let plan: DeployClusterPlan
    let secrets: DeployClusterSecrets
    let waiting: DeployJobWaiting
    let report: @Sendable (DeployProgress) async -> Void

    private var steps: DeployJobSteps { DeployJobSteps(client: client, waiting: waiting, report: report) }

    func run() async throws -> DeployCluster {
        try plan.check()
        for host in plan.hosts {
            try await storeCredential(of: host)
            try await add(host)
        }
        let (id, state) = try await makeCluster()
        switch state {
        case .poweredOn: await report(DeployProgress(.cluster, "\(plan.name) is deployed already"))
        case .poweredOff: await report(DeployProgress(.cluster, "\(plan.name) is deployed already, and switched off"))
        case .deploying:
            throw DeployError(
                .conflict,
                operation: "cluster \(plan.name)",
                message: "the cluster is being deployed; wait until that job has ended, and begin again if it failed"
            )
        case .created, .deployFailed:
            let nodes = try await nodes(of: id)
            if let configuration = plan.configuration {
                try await steps.finish(try await client.clusters.update(id, configuration).job, .cluster, "configuration of \(plan.name)")
            }
            try await configure(nodes, of: id)
            try await deploy(id)
        default:
            throw DeployError(
                .conflict,
                operation: "cluster \(plan.name)",
                message: "the cluster is there already, in the state \(state?.rawValue ?? "unknown"), and may be in use, so nothing of it "
                    + "was changed; only one that is new, \(DeployClusterState.created) or \(DeployClusterState.deployFailed) is deployed"
            )
        }
        return try await client.clusters.record(id, fields: .cheap)
    }

    /// The cluster and its state; one that this run made is created, whatever the server calls that.
    private func makeCluster() async throws -> (id: String, state: DeployClusterState?) {
        let query = try DeployQuery<DeployCluster>().where(\.name == .exactly(plan.name)).fields(\.id, \.name, \.state)
        let flags = [(name: "node_count", value: String(plan.nodes.count))]
        let creation = try await client.clusters.createIfAbsent(matching: query, flags: flags) { ["name": .text(plan.name)] }
        try await finish(creation, .cluster, plan.name)
        if case .existed(let cluster) = creation, let id = cluster.id { return (id, cluster.state) }
        if let id = creation.id { return (id, .created) }
        guard let cluster = try await client.clusters.only(matching: query), let id = cluster.id else {
            throw DeployError(
                .invalidResponse,
                operation: "cluster \(plan.name)",
                message: "the server made the cluster, but does not list it"
            )
        }
        return (id, .created)
    }

    private func nodes(of clusterID: String) async throws -> [DeployNode] {
        let query = DeployQuery<DeployNode>().fields(\.id, \.name).order(by: \.name)
        let existing = try await client.nodes(of: clusterID).response(matching: query).records
        guard existing.count == plan.nodes.count else {
            throw DeployError(
                .invalidResponse,
                operation: "nodes of \(plan.name)",
                message: "the cluster has \(existing.count) nodes, the plan \(plan.nodes.count)"
            )
        }
        return existing
    }

    private func configure(_ existing: [DeployNode], of clusterID: String) async throws {
        let nodes = try client.nodes(of: clusterID)
        for (node, planned) in zip(existing, plan.nodes) {
            let name = node.name ?? "?"
            guard let id = node.id else { throw DeployError(.invalidResponse, operation: "node \(name)", message: "the node has no id") }
            let update = try await nodes.update(id, planned.content(hostID: try await hostID(of: planned.host)))
            try await steps.finish(update.job, .nodes, name)
            try await configureNetworks(planned.networks, of: id, in: clusterID, named: name)
            try await addPools(planned.pools, to: id, in: clusterID, named: name)
        }
    }

    private func addPools(_ planned: [DeployClusterPlan.Pool], to nodeID: String, in clusterID: String, named node: String) async throws {
        guard !planned.isEmpty else { return }
        let pools = try client.storagePools(of: nodeID, in: clusterID)
        let existing = Set(try await pools.response(matching: DeployQuery().fields(\.id, \.name)).records.compactMap(\.name))
        let missing = planned.filter { !existing.contains($0.name) }
        for pool in planned where existing.contains(pool.name) {
            await report(DeployProgress(.storage, "\(pool.name) of \(node): exists already"))
        }
        guard !missing.isEmpty else { return }
        try await steps.finish(try await pools.create(["pool_array": .list(missing.map(\.content))]).job, .storage, node)
    }

    private func configureNetworks(
        _ planned: [DeployClusterPlan.Network],
        of nodeID: String,
        in clusterID: String,
        named node: String
    ) async throws {
        guard !planned.isEmpty else { return }
        let networks = try client.networks(of: nodeID, in: clusterID)
        let existing = try await networks.response(matching: DeployQuery().fields(\.id, \.purpose)).records
        for network in planned {
            let subject = "\(network.purpose) of \(node)"
            guard let id = existing.first(where: { $0.purpose == network.purpose })?.id else {
                throw DeployError(.notFound, operation: "network \(subject)", message: "the node has no network of this purpose")
            }
            try await steps.finish(try await networks.update(id, network.content).job, .networks, subject)
        }
    }

    private func deploy(_ clusterID: String) async throws {
        let password = DeployValue.text(secrets.administrator.reveal())
        let response = try await client.send(
            .post,
            try DeployPath.clusters.appending(clusterID).appending("deploy"),
            parameters: plan.inhibitRollback.map { [("inhibit_rollback", String($0))] } ?? [],
            content: ["ontap_credential": ["password": password]]
        )
        try await steps.finish(response.job, .deployment, plan.name)
    }

    func finish<Resource>(_ creation: DeployCreation<Resource>, _ step: DeployProgress.Step, _ subject: String) async throws {
        if case .existed = creation { return await report(DeployProgress(step, "\(subject): exists already")) }
        try await steps.finish(creation.job, step, subject)
    }
}
