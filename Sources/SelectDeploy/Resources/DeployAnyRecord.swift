/// A record of a collection that has no types here; its identifier and name, and everything else through `content`.
public typealias DeployAnyRecord = DeployRecord<DeployAnyRecordFields>

/// The fields of ``DeployAnyRecord``.
public struct DeployAnyRecordFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The name.
    public let name = DeployField<String>("name")

    /// All fields.
    public init() {}
}
