/// Something that happened.
public typealias DeployEvent = DeployRecord<DeployEventFields>

/// The fields of ``DeployEvent``.
public struct DeployEventFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// When it happened; several events may share a time.
    public let time = DeployField<DeployTime>("time")
    /// The kind of event.
    public let type = DeployField<String>("type")
    /// What happened.
    public let message = DeployField<String>("message")
    /// The request that caused it.
    public let requestID = DeployField<String>("request_id")

    /// All fields.
    public init() {}
}
