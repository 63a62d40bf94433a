/// A network of a node.
public typealias DeployNetwork = DeployRecord<DeployNetworkFields>

/// The fields of ``DeployNetwork``.
public struct DeployNetworkFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The network of the hypervisor.
    public let name = DeployField<String>("name")
    /// What the network carries.
    public let purpose = DeployField<DeployNetworkPurpose>("purpose")
    /// The VLAN, 1 to 4094; unset for none.
    public let vlanID = DeployField<Int>("vlan_id")

    /// All fields.
    public init() {}
}
