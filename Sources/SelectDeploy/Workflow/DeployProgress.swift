/// One line of progress of a workflow.
public struct DeployProgress: Hashable, Sendable, CustomStringConvertible {
    /// The steps; each is done before the next begins.
    public enum Step: String, Hashable, Sendable, CaseIterable {
        /// Storing credentials of hosts.
        case credentials
        /// Adding hosts.
        case hosts
        /// Making the cluster.
        case cluster
        /// Configuring the nodes.
        case nodes
        /// Configuring the networks.
        case networks
        /// Adding storage.
        case storage
        /// Deploying.
        case deployment
        /// Switching off.
        case powerOff
        /// Removing.
        case removal
    }

    /// The step.
    public var step: Step
    /// What was done, or how far a job is.
    public var message: String

    /// A line of progress.
    ///
    /// - Parameters:
    ///   - step: The step.
    ///   - message: What was done, or how far a job is.
    public init(_ step: Step, _ message: String) {
        self.step = step
        self.message = message
    }

    /// The step and the message.
    public var description: String { "\(step.rawValue): \(message)" }
}
