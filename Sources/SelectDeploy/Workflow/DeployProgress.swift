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
    /// The job that is waited for from now on; nil in every other line.
    public var startedJob: String?

    /// A line of progress.
    ///
    /// - Parameters:
    ///   - step: The step.
    ///   - message: What was done, or how far a job is.
    ///   - startedJob: The job that is waited for from now on; default none.
    public init(_ step: Step, _ message: String, startedJob: String? = nil) {
        self.step = step
        self.message = message
        self.startedJob = startedJob
    }

    /// The step and the message.
    public var description: String { "\(step.rawValue): \(message)" }
}
