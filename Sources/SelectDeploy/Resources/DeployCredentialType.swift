/// What a credential is for.
public struct DeployCredentialType: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// A vCenter server.
    public static let vcenter = DeployCredentialType("vcenter")
    /// A host.
    public static let host = DeployCredentialType("host")
}
