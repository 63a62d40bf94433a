/// How a simulator listens: on loopback only, whatever else is chosen.
package struct SimulatorServerConfiguration: Sendable {
    package enum Encryption: Sendable, Hashable {
        case none
        /// TLS with a certificate made at start; its PEM text goes to the file, so that clients can trust it.
        case selfMade(certificateFile: String?)
    }

    /// 0, the default, takes a free port.
    package var port: Int
    package var encryption: Encryption
    /// How long running exchanges may take after the server was asked to stop; default 5 seconds.
    package var shutdownTimeout: Duration
    /// Receives one entry per exchange; nil, the default, logs nothing.
    package var accessLog: (@Sendable (AccessLogEntry) -> Void)?
    /// Measures exchanges and waits for the delays of the fault hooks.
    package var clock: any Clock<Duration> & Sendable

    package init(
        port: Int = 0,
        encryption: Encryption = .none,
        shutdownTimeout: Duration = .seconds(5),
        accessLog: (@Sendable (AccessLogEntry) -> Void)? = nil,
        clock: any Clock<Duration> & Sendable = ContinuousClock()
    ) {
        self.port = port
        self.encryption = encryption
        self.shutdownTimeout = shutdownTimeout
        self.accessLog = accessLog
        self.clock = clock
    }
}
