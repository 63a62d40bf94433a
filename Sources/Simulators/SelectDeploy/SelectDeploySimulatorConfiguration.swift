package import ServiceClient

/// How the Select Deploy simulator is set up.
package struct SelectDeploySimulatorConfiguration: Sendable {
    /// Port, TLS, access log, clock.
    package var server: SimulatorServerConfiguration
    /// Where the state is kept, by default in memory; a file that has state already is used as it is.
    package var store: StoreLocation
    /// Who can sign in; default `admin` with `sample-password`.
    package var credentials: Credentials
    /// How many sample events there are; default 200.
    package var eventCount: Int
    /// How many sample events share one time; default 10.
    package var eventsPerTime: Int
    /// How long a job takes; default six seconds.
    package var jobDuration: Duration
    /// The largest request, in bytes; default 8 MiB.
    package var requestBytes = 8 << 20
    /// Nanoseconds since 1970 at the start.
    package var start: @Sendable () -> Int
    /// Makes the identifiers of requests.
    package var requestID: @Sendable () -> String

    package init(
        server: SimulatorServerConfiguration = .init(),
        store: StoreLocation = .memory,
        credentials: Credentials = Credentials(user: "admin", password: Secret("sample-password")),
        eventCount: Int = 200,
        eventsPerTime: Int = 10,
        jobDuration: Duration = .seconds(6),
        start: @escaping @Sendable () -> Int = { Int(SystemTime.secondsSince1970()) * 1_000_000_000 },
        requestID: @escaping @Sendable () -> String = { String(UInt64.random(in: .min ... .max), radix: 16) }
    ) {
        self.server = server
        self.store = store
        self.credentials = credentials
        self.eventCount = eventCount
        self.eventsPerTime = eventsPerTime
        self.jobDuration = jobDuration
        self.start = start
        self.requestID = requestID
    }
}
