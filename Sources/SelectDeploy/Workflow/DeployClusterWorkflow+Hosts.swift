internal import ServiceClient

extension DeployClusterWorkflow {
    /// The words of a host's state are not documented; all but these are taken as good.
    private static let authenticating = "authenticating"
    private static let failedAuthentication = "authentication_failed"

    func storeCredential(of host: DeployClusterPlan.Host) async throws {
        guard let username = host.username else { return }
        let server = host.credentialHost
        let query = try DeployQuery<DeployStoredCredential>()
            .where(\.hostname == .exactly(server))
            .where(\.username == .exactly(username))
        let creation = try await client.storedCredentials.createIfAbsent(matching: query) {
            guard let password = secrets.hosts[server] else {
                throw DeployError(
                    .invalidRequest,
                    operation: "credentials of \(server)",
                    message: "the password of \(username) is missing; give one for \(server)"
                )
            }
            return [
                "hostname": .text(server), "username": .text(username), "password": .text(password.reveal()),
                "type": (host.managementServer == nil ? DeployCredentialType.host : .vcenter).deployValue,
            ]
        }
        try await finish(creation, .credentials, "\(username) at \(server)")
    }

    func add(_ host: DeployClusterPlan.Host) async throws {
        let query = try DeployQuery<DeployHost>().where(\.name == .exactly(host.name)).fields(\.id, \.name, \.state)
        let creation = try await client.hosts.createIfAbsent(matching: query) { host.content }
        try await finish(creation, .hosts, host.name)
        if case .existed(let record) = creation { try await checkAuthentication(of: record, named: host.name) }
    }

    func hostID(of name: String) async throws -> String {
        guard let id = try await client.hosts.only(matching: try DeployQuery().where(\.name == .exactly(name)))?.id else {
            throw DeployError(
                .notFound,
                operation: "host \(name)",
                message: "the server does not know the host; add it to the plan's hosts"
            )
        }
        return id
    }

    /// Waits for a host that a run before this one has added: the identifier of its job is lost.
    private func checkAuthentication(of host: DeployHost, named name: String) async throws {
        var host = host
        var pace = Waiter.Pace(Waiter())
        let elapsed = stopwatch(waiting.clock)
        while host.state == Self.authenticating, let id = host.id {
            guard elapsed() < waiting.deadline else {
                throw DeployError(
                    .deadlinePassed,
                    operation: "host \(name)",
                    message: "the host was not authenticated within \(waiting.deadline) (deadline); it may still be, so begin again later"
                )
            }
            await report(DeployProgress(.hosts, "\(name): authenticating"))
            try await waiting.clock.sleep(for: min(pace.next(), waiting.deadline - elapsed()))
            host = try await client.hosts.record(id, fields: .only("id", "name", "state"))
        }
        guard host.state != Self.failedAuthentication else {
            throw DeployError(
                .conflict,
                operation: "host \(name)",
                message: "the authentication of the host \(host.id ?? name) failed in an earlier run, and is not repeated while the host "
                    + "is there: delete the host, and begin again"
            )
        }
    }
}
