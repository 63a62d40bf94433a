public import Logging
public import ServiceClient

/// How a client calls a server.
public struct DeployClientConfiguration: Sendable {
    /// The longest time of one exchange; default one minute, and for a long poll its waiting time more.
    public var exchangeTimeout = Duration.seconds(60)
    /// The largest body of an answer, in bytes; default 256 MiB.
    public var responseBytes = 256 << 20
    /// The most records that one page asks for; default 1,000.
    public var pageRecords = 1_000
    /// What sees each exchange, the first one first; default none.
    public var middlewares: [any ClientMiddleware] = []
    /// Where exchanges are written down, at debug level, with their request ids; default nowhere.
    public var logger = Logger(label: "castile.deploy") { _ in SwiftLogNoOpLogHandler() }
    /// Makes the boundary of an upload; default a random text.
    public var boundary: @Sendable () -> String = { "castile-" + String(UInt64.random(in: .min ... .max), radix: 36) }

    /// The default configuration; change the properties that should differ.
    public init() {}
}
