internal import SOAP
public import ServiceClient
internal import XMLStream

/// A client of the IPS Web Service (Adobe Dynamic Media Classic).
///
///     let client = try IPSClient(configuration: configuration, transport: transport)
///     try await client.withSession(company: "Sample Company") { session in
///         let tree = try await session.getFolderTree(GetFolderTreeParam(depth: 1))
///     }
public final class IPSClient: Sendable {
    let configuration: IPSConfiguration
    let meter: CallMeter
    private let vault: PasswordVault
    private let pipelines: IPSPipelines
    private let uploads: UploadServlet

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: Where the service is, who calls it, and how.
    ///   - transport: Sends the requests; the caller keeps it open as long as the client is used.
    ///   - middlewares: See each exchange on its way, each repetition anew, the first one first; by default none. The body of an answer
    ///     can be read once: a middleware that reads it hands another one on.
    /// - Throws: `ServiceClientError` when the endpoint is no http or https URL, and of code `credentialsExposed` for http to another machine.
    public init(
        configuration: IPSConfiguration,
        transport: any ClientTransport,
        middlewares: [any ClientMiddleware] = []
    ) throws {
        self.configuration = configuration
        meter = CallMeter(logger: configuration.logger, factory: configuration.metrics, clock: configuration.clock)
        vault = PasswordVault(configuration.credentials, provider: configuration.passwordProvider)
        pipelines = try IPSPipelines(configuration, transport: transport, middlewares: middlewares)
        uploads = try UploadServlet(configuration: configuration, transport: transport, middlewares: middlewares)
    }

    /// Opens a session, works in it, and ends it, whatever happens.
    ///
    /// The service keeps no session of its own, so opening one sends nothing; the first call does.
    ///
    /// - Parameters:
    ///   - company: The name of the company that calls work in unless they say otherwise; by default none.
    ///   - locale: The locale of the calls; by default the client's language preferences count, then the server's default.
    ///   - body: Works in the session. Handles that it lets out are refused afterwards.
    /// - Returns: What `body` returned.
    /// - Throws: What `body` throws.
    public func withSession<Result>(
        company: String? = nil,
        locale: LocaleTag? = nil,
        _ body: (IPSSession) async throws -> Result
    ) async throws -> Result {
        let core = SessionCore(client: self, lifetime: configuration.lifetime, clock: configuration.clock)
        let session = IPSSession(core: core, company: company, locale: locale, repeating: .reads)
        defer { session.end() }
        return try await body(session)
    }

    /// Sends a call; after an authentication fault once more, if the password provider has another password.
    func send<Output>(
        _ operation: IPSOperation,
        scope: HandleScope,
        locale: LocaleTag?,
        repeating: RepeatRule,
        body: @escaping (inout XMLWriter) throws(XMLError) -> Void,
        reading: AnswerReading<Output>
    ) async throws -> Output {
        let soap = pipelines.client(for: operation, repeating)
        let (credentials, round) = try await vault.current()
        do {
            return try await exchange(soap, operation, identity(credentials, locale), scope, body, reading)
        } catch let error as IPSError where error.code == .authentication {
            // Who calls is checked before anything is done, so a write is repeated too.
            guard let other = try await vault.other(than: credentials, of: round) else { throw error }
            meter.note(.passwordRefused, in: operation.name)
            return try await exchange(soap, operation, identity(other, locale), scope, body, reading)
        }
    }

    /// Sends one request of an upload job; after an authentication fault once more, if the password provider has another password.
    func upload(
        _ parameters: UploadPostParam,
        file: (name: String, bytes: FileBytes)?,
        scope: HandleScope,
        locale: LocaleTag?,
        timeout: Duration,
        onBytes: @escaping @Sendable (Int) -> Void
    ) async throws -> JobHandle {
        let (credentials, round) = try await vault.current()
        func send(_ credentials: Credentials) async throws -> JobHandle {
            let identity = identity(credentials, locale)
            return try await uploads.send(parameters, file: file, identity: identity, scope: scope, timeout: timeout, onBytes: onBytes)
        }
        do {
            return try await send(credentials)
        } catch let error as IPSError where error.code == .authentication {
            guard let other = try await vault.other(than: credentials, of: round) else { throw error }
            return try await send(other)
        }
    }

    /// Who calls.
    func credentials() async throws -> Credentials { try await vault.current().credentials }

    /// The message that a call would send, without passwords; nothing is sent.
    func envelope(
        of operation: IPSOperation,
        locale: LocaleTag?,
        body: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> String {
        let message = try SOAPEnvelope.write(
            header: identity(configuration.credentials, locale).blocks,
            body: { (writer) throws(XMLError) in try adapter.write(operation.input, owner: HandleScope(), to: &writer, body) }
        )
        return SOAPRedaction.ipsPasswords.text(of: message)
    }

    private func exchange<Output>(
        _ soap: SOAPClient,
        _ operation: IPSOperation,
        _ identity: CallIdentity,
        _ scope: HandleScope,
        _ body: @escaping (inout XMLWriter) throws(XMLError) -> Void,
        _ reading: AnswerReading<Output>
    ) async throws -> Output {
        let call = OutgoingCall(
            operation: SOAPOperation(name: operation.name, action: operation.action),
            fields: try identity.fields(),
            scope: scope,
            header: identity.blocks,
            adapter: adapter,
            body: { [adapter] (writer) throws(XMLError) in try adapter.write(operation.input, owner: scope, to: &writer, body) },
            root: operation.output
        )
        do {
            return try await reading.exchange(soap, call)
        } catch let error as SOAPError {
            throw IPSError(error)
        }
    }

    /// Writes and reads the version of the API that the configuration says.
    var adapter: VersionAdapter { VersionAdapter(version: configuration.apiVersion, limits: configuration.limits) }

    private func identity(_ credentials: Credentials, _ locale: LocaleTag?) -> CallIdentity {
        CallIdentity(
            method: configuration.authentication,
            languages: configuration.languages,
            header: AuthHeader(
                credentials: credentials,
                locale: locale,
                application: configuration.application,
                wantsGzip: configuration.wantsGzip
            )
        )
    }
}
