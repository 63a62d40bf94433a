/// A hypervisor host that can run nodes.
public typealias DeployHost = DeployRecord<DeployHostFields>

/// The fields of ``DeployHost``.
public struct DeployHostFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The host name, unique among hosts.
    public let name = DeployField<String>("name")
    /// The hypervisor.
    public let hypervisorType = DeployField<DeployHypervisorType>("hypervisor_type")
    /// The vCenter that manages the host.
    public let managementServer = DeployField<String>("management_server")
    /// What the host is doing.
    public let state = DeployField<String>("state")

    /// All fields.
    public init() {}
}
