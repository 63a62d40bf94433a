/// One generation of the protocol.
protocol WireDialect: Sendable {
    func invoke(_ function: String, _ parameters: MailStoreParameters, over connection: Connection) async throws -> MailStoreStatus

    /// How a process stands.
    ///
    /// - Parameters:
    ///   - token: Names the process.
    ///   - version: The last version that is known; log text up to it is not wanted again.
    ///   - wait: How long the server may hold the question; an old server answers at once.
    ///   - connection: The way there.
    /// - Returns: The answer.
    /// - Throws: ``MailStoreError``; `CancellationError`.
    func status(of token: String, after version: Int, wait: Duration, over connection: Connection) async throws -> MailStoreStatus

    func cancel(_ token: String, over connection: Connection) async throws

    func metadata(over connection: Connection) async throws -> [OfferedFunction]

    /// How long to wait before the next question; zero when the server does the waiting.
    func pause(_ configuration: MailStoreConfiguration) -> Duration
}
