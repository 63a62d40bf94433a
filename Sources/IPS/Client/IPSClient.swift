internal import SOAP
public import ServiceClient
internal import XMLStream

/// A client of the IPS Web Service (Adobe Dynamic Media Classic).
///
///     let client = try IPSClient(configuration: configuration, transport: transport)
///     try await client.withSession(company: "Sample Company") { session in
///         let tree = try await session.getFolderTree(GetFolderTreeParam(depth: 1))
///     }
public struct IPSClient: Sendable {
    /// The namespace of the API version that requests are written in.
    static let namespace = "http://www.scene7.com/IpsApi/xsd/2014-04-03"

    private let configuration: IPSConfiguration
    private let soap: SOAPClient

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: Where the service is, who calls it, and how.
    ///   - transport: Sends the requests; the caller keeps it open as long as the client is used.
    /// - Throws: `ServiceClientError` when the endpoint is no http or https URL.
    public init(configuration: IPSConfiguration, transport: any ClientTransport) throws {
        self.configuration = configuration
        var soap = SOAPClientConfiguration(endpoint: configuration.endpoint)
        soap.vocabulary = ipsVocabulary
        soap.timeout = configuration.timeout
        soap.responseBytes = configuration.responseBytes
        soap.limits = configuration.limits
        soap.redaction = .ips
        self.soap = try SOAPClient(configuration: soap, transport: transport)
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
        let session = IPSSession(client: self, company: company, locale: locale)
        defer { session.end() }
        return try await body(session)
    }

    func send<Output>(
        _ operation: IPSOperation,
        scope: HandleScope,
        locale: LocaleTag?,
        body: (inout XMLWriter) throws(XMLError) -> Void,
        decode: (inout XMLCursor) throws(XMLError) -> Output
    ) async throws -> Output {
        var fields: [(name: String, value: String)] = configuration.wantsGzip ? [("Accept-Encoding", "gzip")] : []
        if locale == nil, let languages = configuration.languages.headerValue { fields.append(("Accept-Language", languages)) }
        do {
            return try await soap.call(
                SOAPOperation(name: operation.name, action: operation.action),
                fields: fields,
                owner: scope,
                header: authentication(locale).encode(to:),
                body: { (writer) throws(XMLError) in try writer.element(XMLName(operation.input, in: Self.namespace), body) },
                decode: { (cursor) throws(XMLError) in
                    guard cursor.name.local == operation.output else {
                        throw cursor.error(.unexpectedContent, "\(operation.output) is expected here, not \(cursor.name.local)")
                    }
                    return try decode(&cursor)
                }
            ).output
        } catch let error as SOAPError {
            throw IPSError(error)
        }
    }

    /// The message that a call would send, without the password; nothing is sent.
    func envelope(
        of operation: IPSOperation,
        locale: LocaleTag?,
        body: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> String {
        let message = try SOAPEnvelope.write(
            header: authentication(locale).encode(to:),
            body: { (writer) throws(XMLError) in try writer.element(XMLName(operation.input, in: Self.namespace), body) }
        )
        return SOAPRedaction { $0.local == "password" }.text(of: message)
    }

    private func authentication(_ locale: LocaleTag?) -> AuthHeader {
        AuthHeader(
            credentials: configuration.credentials,
            locale: locale,
            application: configuration.application,
            wantsGzip: configuration.wantsGzip
        )
    }
}

extension SOAPRedaction {
    /// Keeps back passwords and handles: neither may outlive its session in a log.
    static let ips = SOAPRedaction { name in
        let local = name.local.lowercased()
        return local.contains("password") || local.hasSuffix("handle") || local.hasSuffix("handlearray")
    }
}
