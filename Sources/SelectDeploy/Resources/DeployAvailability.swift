/// Whether a cluster is to run.
public struct DeployAvailability: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// To run.
    public static let poweredOn = DeployAvailability("powered_on")
    /// Not to run.
    public static let poweredOff = DeployAvailability("powered_off")
}
