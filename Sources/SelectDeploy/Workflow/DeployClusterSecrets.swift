public import ServiceClient

/// The passwords of a deployment, apart from its plan.
public struct DeployClusterSecrets: Sendable, Hashable {
    /// The password of the new cluster's administrator.
    public var administrator: Secret
    /// The passwords of the users that sign in at hosts or vCenters, by the name of the host or vCenter.
    public var hosts: [String: Secret]

    /// The passwords.
    ///
    /// - Parameters:
    ///   - administrator: The password of the new cluster's administrator.
    ///   - hosts: The passwords by the name of the host or vCenter.
    public init(administrator: Secret, hosts: [String: Secret] = [:]) {
        self.administrator = administrator
        self.hosts = hosts
    }
}
