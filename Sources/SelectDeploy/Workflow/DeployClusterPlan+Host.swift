extension DeployClusterPlan {
    /// A host to add, if it is not known yet.
    public struct Host: Hashable, Sendable, Codable {
        /// The name of the host.
        public var name: String
        /// The hypervisor.
        public var hypervisorType: DeployHypervisorType
        /// The vCenter that manages the host; nil when the host is on its own.
        public var managementServer: String?
        /// The user to sign in with, at the vCenter or the host; nil when the server has credentials already.
        public var username: String?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case name, username
            case hypervisorType = "hypervisor_type"
            case managementServer = "management_server"
        }

        /// A host.
        ///
        /// - Parameters:
        ///   - name: The name of the host.
        ///   - hypervisorType: The hypervisor.
        ///   - managementServer: The vCenter that manages the host.
        ///   - username: The user to sign in with.
        public init(name: String, hypervisorType: DeployHypervisorType, managementServer: String? = nil, username: String? = nil) {
            self.name = name
            self.hypervisorType = hypervisorType
            self.managementServer = managementServer
            self.username = username
        }

        /// Reads a host; a name that is not known is refused.
        ///
        /// - Parameter decoder: Where the host is.
        /// - Throws: A decoding error that names the place.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(known: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            hypervisorType = try values.decode(DeployHypervisorType.self, forKey: .hypervisorType)
            managementServer = try values.decodeIfPresent(String.self, forKey: .managementServer)
            username = try values.decodeIfPresent(String.self, forKey: .username)
        }

        /// Where the user signs in.
        public var credentialHost: String { managementServer ?? name }

        var content: DeployValue {
            var host: DeployValue = ["name": .text(name), "hypervisor_type": hypervisorType.deployValue]
            host["management_server"] = managementServer.map(DeployValue.text)
            return ["hosts": [host]]
        }
    }
}
