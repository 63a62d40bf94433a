import IPS
import ServiceClient

/// Everything that a session needs, before anything is sent.
struct IPSConnection: Sendable {
    var configuration: IPSConfiguration
    var transport: TransportConfiguration
    var locale: LocaleTag?
    /// Written down while the run goes on, and at its end, however it comes.
    var trace: Trace?

    /// Runs the body in a session, which a signal cancels.
    ///
    /// - Parameters:
    ///   - company: Whose assets the operations are about; nil when they are about none.
    ///   - console: Says what is going on.
    ///   - interruption: What Ctrl-C does, in words; by default it cancels the request.
    ///   - body: Calls operations.
    /// - Throws: What the body throws.
    func withSession(
        company: String? = nil,
        console: Console,
        onInterruption interruption: String? = nil,
        _ body: @escaping @Sendable (IPSSession) async throws -> Void
    ) async throws {
        try await Interruption.cancelling(
            console,
            action: interruption ?? "cancelling the request",
            onSecondSignal: { trace?.write(to: console) }
        ) {
            defer { trace?.finish(to: console) }
            console.detail("calling \(configuration.endpoint) as \(configuration.credentials.user)")
            try await AsyncHTTPClientTransport.withTransport(configuration: transport) { transport in
                let middlewares = trace.map { [TraceMiddleware(trace: $0, console: console)] } ?? []
                let client = try IPSClient(configuration: configuration, transport: transport, middlewares: middlewares)
                try await client.withSession(company: company, locale: locale, body)
            }
        }
    }
}
