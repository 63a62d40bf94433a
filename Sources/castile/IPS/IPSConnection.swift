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
            let proxy = transport.proxy.map { " through the proxy \($0)" } ?? ""
            console.detail("calling \(configuration.endpoint) as \(configuration.credentials.user)\(proxy)")
            do {
                try await call(company, console, body)
            } catch {
                if let failure = trace?.finish(to: console) { console.say(failure.report) }
                throw error
            }
            if let failure = trace?.finish(to: console) { throw failure }
        }
    }

    private func call(_ company: String?, _ console: Console, _ body: @Sendable (IPSSession) async throws -> Void) async throws {
        try await AsyncHTTPClientTransport.withTransport(configuration: transport) { transport in
            var middlewares: [any ClientMiddleware] = [CutWriteMiddleware(console: console)]
            if let trace { middlewares.append(TraceMiddleware(trace: trace, console: console)) }
            let client = try IPSClient(configuration: configuration, transport: transport, middlewares: middlewares)
            try await client.withSession(company: company, locale: locale, body)
        }
    }
}
