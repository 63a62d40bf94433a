/// A node of a cluster.
public typealias DeployNode = DeployRecord<DeployNodeFields>

/// The fields of ``DeployNode``.
public struct DeployNodeFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The name, made by the server.
    public let name = DeployField<String>("name")
    /// The host that runs the node.
    public let hostID = DeployField<String>("host.id")
    /// The size of the virtual machine.
    public let instanceType = DeployField<DeployInstanceType>("instance_type")
    /// The management address of the node.
    public let ip = DeployField<String>("ip")
    /// The serial number.
    public let serialNumber = DeployField<String>("serial_number")
    /// The licence of the node.
    public let licenseID = DeployField<String>("license.id")
    /// Whether disks are passed through.
    public let usesPassthroughDisks = DeployField<Bool>("passthrough_disks")
    /// Whether storage efficiency is on.
    public let isStorageEfficiencyEnabled = DeployField<Bool>("is_storage_efficiency_enabled")
    /// The storage pools.
    public let pools = DeployField<[DeployStoragePool]>("pool_array")

    /// All fields.
    public init() {}
}
