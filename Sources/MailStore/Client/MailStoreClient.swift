public import ServiceClient

/// A client of the management API of MailStore Server or the Service Provider Edition.
///
/// ```swift
/// let users = try await client.server.getUsers().result
/// let status = try await client.invoke("VerifyStore", parameters: ["id": 1])
/// ```
/// A value: copies share the transport and what was found out about the server.
public struct MailStoreClient: Sendable {
    /// How it talks to the server.
    public let configuration: MailStoreConfiguration
    let connection: Connection
    /// The transport that ends with this client; nil when someone else owns it.
    let ownTransport: AsyncHTTPClientTransport?
    private let discovery = Discovery()

    /// A client over a transport that someone else owns and ends.
    ///
    /// - Parameters:
    ///   - configuration: How to talk to the server.
    ///   - transport: The way there; it decides whom to trust.
    public init(configuration: MailStoreConfiguration, transport: any ClientTransport) {
        self.init(configuration: configuration, transport: transport, ownTransport: nil)
    }

    init(configuration: MailStoreConfiguration, transport: any ClientTransport, ownTransport: AsyncHTTPClientTransport?) {
        self.configuration = configuration
        self.ownTransport = ownTransport
        connection = Connection(configuration: configuration, transport: transport)
    }

    /// The functions of MailStore Server.
    public var server: ServerFunctions { ServerFunctions(client: self) }

    /// The functions of the Service Provider Edition.
    public var serviceProvider: ServiceProviderFunctions { ServiceProviderFunctions(client: self) }

    /// Asks the server what it offers.
    ///
    /// - Returns: Its functions, and on demand how they differ from the catalogue.
    /// - Throws: ``MailStoreError``; a server up to version 8 does not say.
    public func metadata() async throws -> MailStoreMetadata {
        let dialect = try await dialect()
        let functions = try await dialect.metadata(over: connection)
        discovery.remember(.init(dialect: dialect, functions: functions))
        return MailStoreMetadata(edition: configuration.edition, functions: functions)
    }

    /// Calls a function by its name.
    ///
    /// - Parameters:
    ///   - function: The name, case-sensitive; it need not be in the catalogue.
    ///   - parameters: What to send, in order; default nothing.
    ///   - tokens: Who follows a process that this starts; default as configured.
    /// - Returns: The last status, or the first when the caller follows the process.
    /// - Throws: ``MailStoreError``; before anything is sent when the server does not offer such a call and the configuration asks to check.
    @discardableResult
    public func invoke(
        _ function: String,
        parameters: MailStoreParameters = [:],
        tokens: TokenHandling? = nil
    ) async throws -> MailStoreStatus {
        try await settle(try await send(function, parameters), of: function, tokens: tokens)
    }

    /// Calls a function by its name and hands out the process that it may start.
    ///
    /// - Parameters:
    ///   - function: The name, case-sensitive.
    ///   - parameters: What to send, in order; default nothing.
    /// - Returns: The process; with one update when the call was done at once.
    /// - Throws: ``MailStoreError``.
    public func start(_ function: String, parameters: MailStoreParameters = [:]) async throws -> LongRunningOperation {
        try operation(continuing: try await send(function, parameters).checked(function), of: function)
    }

    /// The funnel of the typed methods; what they can send is checked by the compiler.
    func call(
        _ function: MailStoreFunction,
        _ parameters: MailStoreParameters,
        tokens: TokenHandling?
    ) async throws -> MailStoreStatus {
        guard function.edition == configuration.edition else {
            throw MailStoreError(
                .wrongEdition,
                "this is a function of \(function.edition), and the client talks to \(configuration.edition)",
                operation: function.name
            )
        }
        let first = try await dialect().invoke(function.name, parameters, over: connection)
        return try await settle(first, of: function.name, tokens: tokens)
    }

    private func send(_ function: String, _ parameters: MailStoreParameters) async throws -> MailStoreStatus {
        guard !function.isEmpty, function.utf8.allSatisfy(Self.isNameLetter) else {
            throw MailStoreError(.unknownFunction, "the name of a function is made of letters and digits", operation: function)
        }
        guard configuration.validatesDynamicCalls else { return try await dialect().invoke(function, parameters, over: connection) }
        let findings = try await discovery.findings(over: connection)
        if let functions = findings.functions {
            try MailStoreMetadata(edition: configuration.edition, functions: functions).validate(function, parameters)
        }
        return try await findings.dialect.invoke(function, parameters, over: connection)
    }

    private static func isNameLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    func dialect() async throws -> any WireDialect {
        switch configuration.dialect {
        case .current: CurrentDialect()
        case .legacy: LegacyDialect()
        case .detected: try await discovery.findings(over: connection).dialect
        }
    }
}
