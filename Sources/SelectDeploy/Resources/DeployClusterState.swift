/// What a cluster is doing.
public struct DeployClusterState: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Configured, not deployed yet.
    public static let created = DeployClusterState("created")
    /// Being deployed.
    public static let deploying = DeployClusterState("deploying")
    /// Deployed and running.
    public static let poweredOn = DeployClusterState("powered_on")
    /// Deployed and not running.
    public static let poweredOff = DeployClusterState("powered_off")
    /// The deployment ended with a failure.
    public static let deployFailed = DeployClusterState("deploy_failed")
}
