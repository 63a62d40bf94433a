/// A user name and password that the server keeps for a host; the password is never returned.
public typealias DeployStoredCredential = DeployRecord<DeployStoredCredentialFields>

/// The fields of ``DeployStoredCredential``.
public struct DeployStoredCredentialFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The host or vCenter it is for.
    public let hostname = DeployField<String>("hostname")
    /// What it is for.
    public let type = DeployField<DeployCredentialType>("type")
    /// The user name.
    public let username = DeployField<String>("username")

    /// All fields.
    public init() {}
}
