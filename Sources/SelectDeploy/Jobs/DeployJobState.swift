/// How far a job is.
public struct DeployJobState: DeployConstant {
    /// The word as it is sent.
    public let rawValue: String

    /// A word, known or not.
    ///
    /// - Parameter rawValue: The word as it is sent.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Not started.
    public static let queued = DeployJobState("queued")
    /// Started.
    public static let running = DeployJobState("running")
    /// Ended well.
    public static let success = DeployJobState("success")
    /// Ended badly; the message says why.
    public static let failure = DeployJobState("failure")
    /// Ended because someone cancelled it.
    public static let cancelled = DeployJobState("cancelled")
    /// Ended because it took too long.
    public static let expired = DeployJobState("expired")
}

extension DeployJobState {
    /// Whether the job has ended; words that are not known count as going on, until the deadline of who waits.
    public var isEnd: Bool {
        switch self {
        case .success, .failure, .cancelled, .expired: true
        default: false
        }
    }
}
