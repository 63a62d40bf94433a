/// How to wait for the end of a job.
public struct DeployJobWaiting: Sendable {
    static let longestPoll = 120

    /// How long the server may hold one question while nothing changes, in seconds, 1 to 120; default 120.
    public var pollSeconds = longestPoll
    /// The least time between two questions when nothing changed; default one second.
    public var minimumDelay = Duration.seconds(1)
    /// How long to wait at all; default four hours.
    ///
    /// Until then a server that was heard, and now is away or too busy, is asked again, after waits that grow from one second to 30.
    public var deadline = Duration.seconds(4 * 60 * 60)
    /// Called once when a server that was heard is away or too busy, with its failure, and again only after it was heard meanwhile.
    public var onOutage: (@Sendable (DeployError) -> Void)?
    /// Measures and waits; default the continuous clock.
    public var clock: any Clock<Duration> = ContinuousClock()

    /// The default; change the properties that should differ.
    public init() {}
}
