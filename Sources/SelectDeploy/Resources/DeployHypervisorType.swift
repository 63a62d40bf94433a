/// The hypervisor of a host.
public struct DeployHypervisorType: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// VMware ESX.
    public static let esx = DeployHypervisorType("ESX")
    /// KVM.
    public static let kvm = DeployHypervisorType("KVM")
}
