/// A storage pool of a node.
public typealias DeployStoragePool = DeployRecord<DeployStoragePoolFields>

/// The fields of ``DeployStoragePool``.
public struct DeployStoragePoolFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The pool of the hypervisor.
    public let name = DeployField<String>("name")
    /// The capacity in bytes.
    public let capacity = DeployField<Int>("capacity")

    /// All fields.
    public init() {}
}
