public import ServiceClient

extension MailStoreClient {
    /// A client with a transport of its own; call ``shutdown()`` when it is done with, or use ``withClient(configuration:trust:proxy:_:)``.
    ///
    /// - Parameters:
    ///   - server: Name or address of the host.
    ///   - port: Default the port of the product: 8463 for Server, 8474 for the Service Provider Edition.
    ///   - edition: The product; default MailStore Server.
    ///   - credentials: An administrator.
    ///   - trust: Whom to trust; default the authorities of the system. Self-signed certificates are the norm here: pin theirs.
    /// - Throws: `ServiceClientError` when the pin is none, or the certificate authority cannot be read.
    public init(
        server: String,
        port: Int? = nil,
        edition: MailStoreEdition = .server,
        credentials: Credentials,
        trust: TLSTrust = .strict
    ) throws {
        let configuration = MailStoreConfiguration(server: server, port: port, edition: edition, credentials: credentials)
        let transport = try AsyncHTTPClientTransport(configuration: Self.transportConfiguration(configuration, trust: trust))
        self.init(configuration: configuration, transport: transport, ownTransport: transport)
    }

    /// Ends the transport of a client that was made with one of its own; a client over the transport of someone else has nothing to end.
    ///
    /// - Throws: `ServiceClientError` when a connection cannot be closed.
    public func shutdown() async throws {
        try await ownTransport?.shutdown()
    }

    /// Makes a client, lends it, and ends its transport whatever happens.
    ///
    /// - Parameters:
    ///   - configuration: How to talk to the server.
    ///   - trust: Whom to trust; default the authorities of the system.
    ///   - proxy: The proxy that opens the connections; default none.
    ///   - body: Uses the client.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; `ServiceClientError` when the pin is none, or the certificate authority cannot be read.
    public static func withClient<Value>(
        configuration: MailStoreConfiguration,
        trust: TLSTrust = .strict,
        proxy: HTTPProxy? = nil,
        _ body: (MailStoreClient) async throws -> Value
    ) async throws -> Value {
        var settings = transportConfiguration(configuration, trust: trust)
        settings.proxy = proxy
        return try await AsyncHTTPClientTransport.withTransport(configuration: settings) { transport in
            try await body(MailStoreClient(configuration: configuration, transport: transport))
        }
    }

    /// The server holds a question for a status without a byte, so the transport must not lose patience before the call does.
    private static func transportConfiguration(_ configuration: MailStoreConfiguration, trust: TLSTrust) -> TransportConfiguration {
        let timeout = configuration.timeout
        return TransportConfiguration(
            trust: trust,
            timeouts: .init(idleRead: max(timeout.request, timeout.poll + timeout.pollMargin)),
            limits: .init(responseBytes: configuration.limits.responseBytes)
        )
    }
}
