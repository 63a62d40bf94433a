public import ServiceClient

/// A client of the ONTAP Select Deploy REST API.
///
///     try await DeployClient.with(host: "deploy.example.com", credentials: credentials) { client in
///         for try await cluster in client.clusters.records(matching: try .init().where(\.name == "abc*")) { print(cluster.name ?? "") }
///     }
public struct DeployClient: Sendable {
    /// How the client calls the server.
    public let configuration: DeployClientConfiguration
    let address: HTTPAddress
    let basePath: DeployBasePath
    let pipeline: ClientPipeline

    /// A client over a transport.
    ///
    /// - Parameters:
    ///   - host: The host, with a port if it is not 443: `deploy.example.com:8443`. An address with `http://` is for a server on
    ///     this computer only.
    ///   - basePath: Where the API begins; default `/api`.
    ///   - credentials: The user and the password of Basic authentication.
    ///   - transport: Sends the requests. For long polls it must wait longer than two minutes for an answer.
    ///   - configuration: How to call the server.
    /// - Throws: ``DeployError`` for a host that cannot be called, and for plain HTTP to another computer.
    public init(
        host: String,
        basePath: DeployBasePath = .latest,
        credentials: Credentials,
        transport: any ClientTransport,
        configuration: DeployClientConfiguration = .init()
    ) throws {
        self.configuration = configuration
        self.basePath = basePath
        pipeline = ClientPipeline(
            transport: transport,
            middlewares: configuration.middlewares + [BasicAuthentication(credentials)],
            requestTimeout: configuration.exchangeTimeout
        )
        address = try Self.address(of: host)
    }

    /// Opens connections, works with a client, and closes them, whatever happens.
    ///
    /// - Parameters:
    ///   - host: The host, with a port if it is not 443. An address with `http://` is for a server on this computer only.
    ///   - basePath: Where the API begins; default `/api`.
    ///   - credentials: The user and the password of Basic authentication.
    ///   - trust: Which servers are trusted; default those that an authority of the system vouches for. The certificate of a Deploy
    ///     server is normally its own: pin it by its file.
    ///   - proxy: The proxy that opens the connections; default none.
    ///   - configuration: How to call the server.
    ///   - body: Works with the client, which must not be used after it.
    /// - Returns: What the body returns.
    /// - Throws: ``DeployError`` as the initializer does; `ServiceClientError` when a pin is none or an authority cannot be read; what the
    ///   body throws.
    public static func with<Result>(
        host: String,
        basePath: DeployBasePath = .latest,
        credentials: Credentials,
        trust: TLSTrust = .strict,
        proxy: HTTPProxy? = nil,
        configuration: DeployClientConfiguration = .init(),
        _ body: (DeployClient) async throws -> Result
    ) async throws -> Result {
        var transport = TransportConfiguration(trust: trust, proxy: proxy)
        // A long poll is silent for up to its waiting time.
        transport.limits.responseBytes = configuration.responseBytes
        transport.timeouts.idleRead = .seconds(DeployJobWaiting.longestPoll) + configuration.exchangeTimeout
        return try await AsyncHTTPClientTransport.withTransport(configuration: transport) { transport in
            try await body(
                DeployClient(
                    host: host,
                    basePath: basePath,
                    credentials: credentials,
                    transport: transport,
                    configuration: configuration
                )
            )
        }
    }

    private static func address(of host: String) throws -> HTTPAddress {
        let operation = "connect"
        let address: HTTPAddress
        do {
            address = try HTTPAddress(host.contains("://") ? host : "https://\(host)")
        } catch {
            throw DeployError(.invalidConfiguration, operation: operation, message: "the host cannot be called", underlyingError: error)
        }
        guard address.path == "/" else {
            throw DeployError(
                .invalidConfiguration,
                operation: operation,
                message: "give the host without \(address.path); the base path is apart"
            )
        }
        guard address.isConfidential else {
            throw DeployError(
                .invalidConfiguration,
                operation: operation,
                message: "\(host) would send the password readable for everyone on the way; use https"
            )
        }
        return address
    }
}
