/// Where a started simulator answers.
package struct RunningSimulator: Sendable, Hashable {
    /// Scheme, loopback address and port, without a slash at the end: `http://127.0.0.1:49152`.
    package var url: String
    package var port: Int
    /// What a client must trust, when the simulator speaks TLS.
    package var certificate: SelfMadeCertificate?
}
