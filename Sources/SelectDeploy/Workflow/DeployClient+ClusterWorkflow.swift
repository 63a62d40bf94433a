extension DeployClient {
    /// Creates and deploys a cluster, as the vendor's samples do it.
    ///
    /// The steps: store the credentials of hosts, add hosts, create the cluster, configure it, its nodes and their networks, add storage,
    /// deploy. What exists already is used, not made again, so that an interrupted run can be repeated; a host that is still being
    /// authenticated is waited for. A cluster that is deployed already, running or not, is returned as it is; one in a state that is not
    /// known as that of a cluster before its deployment is not touched.
    ///
    ///     let cluster = try await client.deployCluster(plan, secrets: secrets) { print($0) }
    ///
    /// - Parameters:
    ///   - plan: The cluster.
    ///   - secrets: The passwords.
    ///   - waiting: How to wait for each job.
    ///   - onProgress: Called with each line of progress.
    /// - Returns: The deployed cluster, with its cheap fields.
    /// - Throws: ``DeployError``: of a step's request, or of its job; of code ``DeployError/Code/invalidRequest`` for a mistake in the plan, and of
    ///   code ``DeployError/Code/conflict`` while the cluster is being deployed or is in an unknown state, and when an earlier
    ///   authentication of a host failed.
    public func deployCluster(
        _ plan: DeployClusterPlan,
        secrets: DeployClusterSecrets,
        waiting: DeployJobWaiting = .init(),
        onProgress: @escaping @Sendable (DeployProgress) async -> Void = { _ in }
    ) async throws -> DeployCluster {
        try await DeployClusterWorkflow(client: self, plan: plan, secrets: secrets, waiting: waiting, report: onProgress).run()
    }

    /// Switches a cluster off, if it runs, and removes it.
    ///
    /// - Parameters:
    ///   - clusterID: The cluster.
    ///   - waiting: How to wait for each job.
    ///   - onProgress: Called with each line of progress.
    /// - Throws: ``DeployError``: of a request, or of its job.
    public func deleteCluster(
        _ clusterID: String,
        waiting: DeployJobWaiting = .init(),
        onProgress: @escaping @Sendable (DeployProgress) async -> Void = { _ in }
    ) async throws {
        let steps = DeployJobSteps(client: self, waiting: waiting, report: onProgress)
        if try await clusters.record(clusterID, fields: .only("id", "state")).state == .poweredOn {
            let response = try await clusters.update(clusterID, ["availability": DeployAvailability.poweredOff.deployValue])
            try await steps.finish(response.job, .powerOff, "cluster \(clusterID)")
        }
        try await steps.finish(try await clusters.delete(clusterID).job, .removal, "cluster \(clusterID)")
    }
}
