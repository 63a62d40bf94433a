package import MailStore

/// How a simulated MailStore behaves.
package struct MailStoreSimulatorConfiguration: Sendable {
    /// Which generation of the protocol is answered.
    package enum Generation: Sendable, Hashable {
        /// Up to version 8: `/JSON/Invoke/`.
        case eight
        /// Version 9 and later: `/api/invoke/`.
        case nine
    }

    /// Default MailStore Server.
    package var edition: MailStoreEdition = .server
    package var generation: Generation = .nine
    /// The administrator that is there from the start; default `admin` with the password `admin`.
    package var user = "admin"
    package var password = "admin"
    /// Whether answers start with a byte order mark, as those of the real one do; default true.
    package var sendsByteOrderMark = true
    /// Whether the last status keeps its token: the vendor's wrapper of 2014 cannot do without.
    ///
    /// Default false, as documented.
    package var keepsTokenInLastStatus = false
    /// How long an ended process is remembered; default 10 minutes.
    package var tokenLifetime: Duration = .seconds(600)
    /// How long processes take and how much they say.
    package var process = SimulatedProcess.Plan()
    /// When runs of profiles and jobs take place, in seconds since 1970; default the time of the machine.
    package var now: @Sendable () -> Int64 = { SystemTime.secondsSince1970() }
    /// Where the state is kept; default in memory.
    package var store = StoreLocation.memory
    /// Tokens are drawn from this; default 1.
    package var seed: UInt64 = 1
    /// How it listens; default with TLS and a certificate of its own, on a free port.
    package var server = SimulatorServerConfiguration(encryption: .selfMade(certificateFile: nil))

    package init() {}
}
