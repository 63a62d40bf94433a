/// A task in the background.
public typealias DeployJob = DeployRecord<DeployJobFields>

/// The fields of ``DeployJob``.
public struct DeployJobFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// How far the job is.
    public let state = DeployField<DeployJobState>("state")
    /// Progress, or the reason of a failure.
    public let message = DeployField<String>("message")
    /// When state or message changed last.
    public let lastModified = DeployField<DeployTime>("last_modified")

    /// All fields.
    public init() {}
}
