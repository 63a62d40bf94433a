/// The size of the virtual machine of a node.
public struct DeployInstanceType: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// The smallest.
    public static let small = DeployInstanceType("small")
    /// The middle one.
    public static let medium = DeployInstanceType("medium")
    /// The largest.
    public static let large = DeployInstanceType("large")
}
