extension DeployClient {
    /// The clusters.
    public var clusters: DeployCollection<DeployCluster> { DeployCollection(self, .clusters) }
    /// The hosts.
    public var hosts: DeployCollection<DeployHost> { DeployCollection(self, .hosts) }
    /// The stored credentials.
    public var storedCredentials: DeployCollection<DeployStoredCredential> { DeployCollection(self, .credentials) }
    /// The licences.
    public var licenses: DeployCollection<DeployLicense> { DeployCollection(self, .licenses) }
    /// The jobs.
    public var jobs: DeployCollection<DeployJob> { DeployCollection(self, .jobs) }
    /// The events; their path is not documented and may differ on a server.
    public var events: DeployCollection<DeployEvent> { DeployCollection(self, .events) }

    /// The nodes of a cluster.
    ///
    /// - Parameter clusterID: The cluster.
    /// - Returns: The collection.
    /// - Throws: ``DeployError`` for an identifier that cannot be part of a path.
    public func nodes(of clusterID: String) throws -> DeployCollection<DeployNode> {
        DeployCollection(self, try DeployPath.clusters.appending(clusterID).appending("nodes"))
    }

    /// The networks of a node.
    ///
    /// - Parameters:
    ///   - nodeID: The node.
    ///   - clusterID: Its cluster.
    /// - Returns: The collection.
    /// - Throws: ``DeployError`` for an identifier that cannot be part of a path.
    public func networks(of nodeID: String, in clusterID: String) throws -> DeployCollection<DeployNetwork> {
        DeployCollection(self, try nodes(of: clusterID).path.appending(nodeID).appending("networks"))
    }

    /// The storage pools of a node.
    ///
    /// - Parameters:
    ///   - nodeID: The node.
    ///   - clusterID: Its cluster.
    /// - Returns: The collection.
    /// - Throws: ``DeployError`` for an identifier that cannot be part of a path.
    public func storagePools(of nodeID: String, in clusterID: String) throws -> DeployCollection<DeployStoragePool> {
        DeployCollection(self, try nodes(of: clusterID).path.appending(nodeID).appending("storage").appending("pools"))
    }

    /// Any collection, whether this module has types for it or not.
    ///
    /// - Parameter path: The path below the base path: `clusters/42/nodes`.
    /// - Returns: The collection.
    /// - Throws: ``DeployError`` for a text that is no path.
    public func collection(_ path: String) throws -> DeployCollection<DeployAnyRecord> {
        DeployCollection(self, try DeployPath(path))
    }
}
