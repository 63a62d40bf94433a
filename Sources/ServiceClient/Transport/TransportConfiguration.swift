/// How an HTTP transport connects, how long it waits and how much it takes.
public struct TransportConfiguration: Sendable, Hashable {
    /// Which servers are trusted; default ``TLSTrust/strict``.
    public var trust: TLSTrust

    /// The proxy that opens the connections; default none, whatever variables the process has.
    public var proxy: HTTPProxy?

    /// How long a part of an exchange may take.
    ///
    /// The time for the whole exchange is a parameter of each call.
    public var timeouts: Timeouts

    /// How much is taken.
    public var limits: Limits

    /// Whether a server may send the caller elsewhere; default ``RedirectPolicy/refused``.
    public var redirects: RedirectPolicy

    /// Whether the transport asks for gzip; default false.
    ///
    /// A compressed answer is read either way.
    public var asksForGzip: Bool

    /// A configuration; each part has the default that its documentation says.
    ///
    /// - Parameters:
    ///   - trust: Which servers are trusted.
    ///   - proxy: The proxy that opens the connections.
    ///   - timeouts: How long a part of an exchange may take.
    ///   - limits: How much is taken.
    ///   - redirects: Whether a server may send the caller elsewhere.
    ///   - asksForGzip: Whether the transport asks for gzip.
    public init(
        trust: TLSTrust = .strict,
        proxy: HTTPProxy? = nil,
        timeouts: Timeouts = Timeouts(),
        limits: Limits = Limits(),
        redirects: RedirectPolicy = .refused,
        asksForGzip: Bool = false
    ) {
        self.trust = trust
        self.proxy = proxy
        self.timeouts = timeouts
        self.limits = limits
        self.redirects = redirects
        self.asksForGzip = asksForGzip
    }

    /// How long a part of an exchange may take.
    public struct Timeouts: Sendable, Hashable {
        /// For a connection, with its TLS handshake, to stand; default 10 seconds.
        public var connect: Duration

        /// Between the request and the answer, and between two pieces of it; default none: the time for the whole exchange bounds it.
        ///
        /// A long poll needs more than it polls for. The time counts, too, in which nobody takes what came.
        public var idleRead: Duration?

        /// For how long an unused connection is kept; default 60 seconds.
        public var idleConnection: Duration

        /// Timeouts.
        ///
        /// - Parameters:
        ///   - connect: For a connection to stand.
        ///   - idleRead: Between the request and the answer, and between two pieces of it; nil for no limit of its own.
        ///   - idleConnection: For how long an unused connection is kept.
        public init(connect: Duration = .seconds(10), idleRead: Duration? = nil, idleConnection: Duration = .seconds(60)) {
            self.connect = connect
            self.idleRead = idleRead
            self.idleConnection = idleConnection
        }
    }

    /// How much is taken.
    public struct Limits: Sendable, Hashable {
        /// The most bytes of one answer's body, after decompression; default 256 MiB.
        public var responseBytes: Int

        /// How many times larger than its compressed form a body may become; default 500.
        ///
        /// Gzip makes at most 1,032 times of anything (RFC 1951, section 3.2.5). An honest answer of 10,000 records of one short field has
        /// 266.
        public var compressionRatio: Int

        /// The most connections to one host at a time; default 8.
        ///
        /// Further requests wait for their turn, in order, as long as the time for the whole exchange lets them.
        public var connectionsPerHost: Int

        /// Limits.
        ///
        /// - Parameters:
        ///   - responseBytes: The most bytes of one answer's body.
        ///   - compressionRatio: How many times larger than its compressed form a body may become.
        ///   - connectionsPerHost: The most connections to one host at a time.
        public init(responseBytes: Int = 256 << 20, compressionRatio: Int = 500, connectionsPerHost: Int = 8) {
            self.responseBytes = responseBytes
            self.compressionRatio = compressionRatio
            self.connectionsPerHost = connectionsPerHost
        }
    }
}
