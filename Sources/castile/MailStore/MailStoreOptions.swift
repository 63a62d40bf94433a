import ArgumentParser
import MailStore
import ServiceClient

/// Which server is managed, by whom, and how it is reached.
struct MailStoreOptions: ParsableArguments {
    /// Every setting of the section `mailstore`.
    static let settingNames =
        ["server", "port", "edition", "user", "password", "password-file", "dialect"] + ConnectionOptions.settingNames

    @Option(help: ArgumentHelp("Name or address of the server.", valueName: "host"))
    var server: String?

    @Option(help: "The port; by default 8463 for MailStore Server and 8474 for the Service Provider Edition.")
    var port: Int?

    @OptionGroup var product: MailStoreProduct

    @Option(help: "The administrator; by default admin.")
    var user: String?

    @Option(help: "The generation of the protocol: current is version 9 and later, legacy up to version 8; by default detected.")
    var dialect: DialectName?

    @OptionGroup(title: "Connection options") var connection: ConnectionOptions
    @OptionGroup(title: "Configuration options") var configuration: ConfigurationOptions
    @OptionGroup(title: "Verbosity options") var verbosity: VerbosityOptions

    func validate() throws {
        if let port, !(1...65_535).contains(port) { throw ValidationError("--port must be a number from 1 to 65535.") }
    }

    /// Makes a client, lends it, and closes its connections.
    ///
    /// - Parameter body: Uses the client.
    /// - Returns: What the body returns.
    /// - Throws: ``CommandFailure`` for a setting that is missing or wrong; what the body throws.
    func withClient<Value>(_ body: (MailStoreClient) async throws -> Value) async throws -> Value {
        let settings = try configuration.settings(of: "mailstore", names: Self.settingNames)
        var configuration = MailStoreConfiguration(
            server: try host(settings),
            port: try port ?? number(settings, "port"),
            edition: try product.edition(settings),
            credentials: try credentials(settings)
        )
        configuration.dialect = try dialect(settings).dialect
        configuration.timeout.request = try connection.timeout(settings)
        configuration.timeout.poll = .seconds(2)
        let transport = try connection.transport(settings, to: "https://\(configuration.host)")
        return try await MailStoreClient.withClient(configuration: configuration, trust: transport.trust, proxy: transport.proxy, body)
    }

    /// The server without a scheme and a port; an IPv6 address has more than one colon.
    private func host(_ settings: ServiceSettings) throws -> String {
        let text = try settings.required("server", flag: server, meaning: "the name or address of the MailStore server")
        guard !text.contains("/"), !text.contains("]:"), text.count(where: { $0 == ":" }) != 1 else {
            throw CommandFailure(
                .configuration,
                "the server is \"\(HTTPAddress.shown(text))\"; give its name or address alone, and the port with --port, "
                    + "CASTILE_MAILSTORE_PORT or mailstore.port in the configuration file"
            )
        }
        return text
    }

    private func credentials(_ settings: ServiceSettings) throws -> Credentials {
        let user = try settings.value("user", flag: user) ?? "admin"
        return Credentials(user: user, password: try settings.password(for: user))
    }

    private func number(_ settings: ServiceSettings, _ name: String) throws -> Int? {
        guard let text = try settings.value(name) else { return nil }
        guard let number = Int(text), (1...65_535).contains(number) else {
            throw CommandFailure(.configuration, "the setting mailstore.\(name) is \"\(text)\"; it must be a number from 1 to 65535")
        }
        return number
    }

    private func dialect(_ settings: ServiceSettings) throws -> DialectName {
        if let dialect { return dialect }
        guard let text = try settings.value("dialect") else { return .detected }
        guard let name = DialectName(rawValue: text) else {
            throw CommandFailure(.configuration, "the setting mailstore.dialect is \"\(text)\"; it must be detected, current or legacy")
        }
        return name
    }
}
