public import Logging
public import ServiceClient

/// How a client talks to a management API.
public struct MailStoreConfiguration: Sendable {
    /// The product; default MailStore Server.
    public var edition: MailStoreEdition
    /// Name or address of the host; an IPv6 address with or without brackets.
    public var server: String
    /// Default 8463 for Server, 8474 for the Service Provider Edition.
    public var port: Int
    /// An administrator with the login privilege `api`; sent with each request.
    public var credentials: Credentials
    /// The generation of the protocol; default detected.
    public var dialect: MailStoreDialect = .detected
    /// Who follows a process; default automatic.
    ///
    /// Each call can say otherwise.
    public var tokens: TokenHandling = .automatic
    /// Whether a call by name is checked against what the server offers before it is sent; default true.
    public var validatesDynamicCalls = true
    /// Times; each has a default.
    public var timeout = Timeout()
    /// Limits; each has a default.
    public var limits = Limits()
    /// Whether the process on the server is cancelled together with the task that follows it; default true.
    public var cancelsWithTask = true
    /// Receives each status of a process that is followed automatically; default nobody.
    public var onStatus: (@Sendable (StatusUpdate) -> Void)?
    /// In the order in which they see a request; default none.
    public var middlewares: [any ClientMiddleware] = []
    /// Waits between polls of the old dialect and between retries; default the clock of the system.
    public var clock: any Clock<Duration> & Sendable = ContinuousClock()
    /// Receives messages at debug level, metadata under `mailstore.`: names of functions and parameters, never a value.
    ///
    /// Default a logger that drops all.
    public var logger = Logger(label: "castile.mailstore") { _ in SwiftLogNoOpLogHandler() }

    /// A configuration with the defaults.
    ///
    /// - Parameters:
    ///   - server: Name or address of the host.
    ///   - port: Default the port of the product.
    ///   - edition: The product; default MailStore Server.
    ///   - credentials: An administrator.
    public init(server: String, port: Int? = nil, edition: MailStoreEdition = .server, credentials: Credentials) {
        self.server = server
        self.port = port ?? edition.defaultPort
        self.edition = edition
        self.credentials = credentials
    }

    /// The host as it stands in a URL: an IPv6 address in brackets.
    package var host: String { server.contains(":") && !server.hasPrefix("[") ? "[\(server)]" : server }
}
