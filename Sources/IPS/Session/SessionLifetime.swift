/// How long a session keeps what it looked up.
///
/// Handles are good for one application session (IPS protocol, “Handles”); how long that is, the service does not say. When a time
/// passed, the session goes on, and the next call looks its names up again; handles that the program kept are refused from then on.
/// While an upload goes on or a job is followed, no time passes: the handle of the job is good to its end.
public struct SessionLifetime: Hashable, Sendable {
    /// The time without a call, an upload or a job that is followed after which handles are forgotten; default 1 hour; `nil` for no such limit.
    public var idle: Duration?

    /// The time after which handles are forgotten in any case; default 24 hours; `nil` for no such limit.
    public var absolute: Duration?

    /// Makes a lifetime.
    ///
    /// - Parameters:
    ///   - idle: The time without a call or an upload; default 1 hour.
    ///   - absolute: The time in all; default 24 hours.
    public init(idle: Duration? = .seconds(3_600), absolute: Duration? = .seconds(86_400)) {
        self.idle = idle
        self.absolute = absolute
    }
}
