/// What a network carries.
public struct DeployNetworkPurpose: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Management traffic.
    public static let management = DeployNetworkPurpose("mgmt")
    /// Data traffic.
    public static let data = DeployNetworkPurpose("data")
    /// Traffic between nodes; only with more than one node.
    public static let `internal` = DeployNetworkPurpose("internal")
}
