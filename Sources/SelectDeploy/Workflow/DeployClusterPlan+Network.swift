extension DeployClusterPlan {
    /// A network of a node.
    public struct Network: Hashable, Sendable, Codable {
        /// What it carries.
        public var purpose: DeployNetworkPurpose
        /// The network of the hypervisor.
        public var name: String
        /// The VLAN, 1 to 4094; nil for none.
        public var vlanID: Int?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case purpose, name
            case vlanID = "vlan_id"
        }

        /// A network.
        ///
        /// - Parameters:
        ///   - purpose: What it carries.
        ///   - name: The network of the hypervisor.
        ///   - vlanID: The VLAN.
        public init(purpose: DeployNetworkPurpose, name: String, vlanID: Int? = nil) {
            self.purpose = purpose
            self.name = name
            self.vlanID = vlanID
        }

        /// Reads a network; a name that is not known is refused.
        ///
        /// - Parameter decoder: Where the network is.
        /// - Throws: A decoding error that names the place.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(known: CodingKeys.self)
            purpose = try values.decode(DeployNetworkPurpose.self, forKey: .purpose)
            name = try values.decode(String.self, forKey: .name)
            vlanID = try values.wholeNumberIfPresent(forKey: .vlanID)
        }

        var content: DeployValue {
            var content: DeployValue = ["name": .text(name)]
            content["vlan_id"] = vlanID.map(DeployValue.integer)
            return content
        }
    }
}
