extension DeployClusterPlan {
    /// A node of the cluster.
    public struct Node: Hashable, Sendable, Codable {
        /// The name of the host that runs it.
        public var host: String
        /// The size of the virtual machine; nil leaves it to the server.
        public var instanceType: DeployInstanceType?
        /// Other fields of the node, as the API names them: `ip`, `passthrough_disks`, `serial_number`, `license`.
        public var configuration: DeployValue?
        /// Its networks, by purpose.
        public var networks: [Network]
        /// Its storage pools.
        public var pools: [Pool]

        enum CodingKeys: String, CodingKey, CaseIterable {
            case host, configuration, networks, pools
            case instanceType = "instance_type"
        }

        /// A node.
        ///
        /// - Parameters:
        ///   - host: The name of the host that runs it.
        ///   - instanceType: The size of the virtual machine.
        ///   - configuration: Other fields of the node, as the API names them.
        ///   - networks: Its networks, by purpose.
        ///   - pools: Its storage pools.
        public init(
            host: String,
            instanceType: DeployInstanceType? = nil,
            configuration: DeployValue? = nil,
            networks: [Network] = [],
            pools: [Pool] = []
        ) {
            self.host = host
            self.instanceType = instanceType
            self.configuration = configuration
            self.networks = networks
            self.pools = pools
        }

        /// Reads a node; a name that is not known is refused.
        ///
        /// - Parameter decoder: Where the node is.
        /// - Throws: A decoding error that names the place.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(known: CodingKeys.self)
            host = try values.decode(String.self, forKey: .host)
            instanceType = try values.decodeIfPresent(DeployInstanceType.self, forKey: .instanceType)
            configuration = try values.decodeIfPresent(DeployValue.self, forKey: .configuration)
            networks = try values.decodeIfPresent([Network].self, forKey: .networks) ?? []
            pools = try values.decodeIfPresent([Pool].self, forKey: .pools) ?? []
        }

        func content(hostID: String) -> DeployValue {
            var content = configuration ?? [:]
            content["host"] = ["id": .text(hostID)]
            if let instanceType { content["instance_type"] = instanceType.deployValue }
            return content
        }
    }
}
