/// A licence; its identifier is the serial number.
public typealias DeployLicense = DeployRecord<DeployLicenseFields>

/// The fields of ``DeployLicense``.
public struct DeployLicenseFields: DeployFields {
    /// The serial number.
    public let id = DeployField<String>("id")
    /// The licensed capacity in bytes.
    public let capacity = DeployField<Int>("capacity")
    /// When it ends.
    public let expiresAt = DeployField<DeployTime>("expiration_date")

    /// All fields.
    public init() {}
}
