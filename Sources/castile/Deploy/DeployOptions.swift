import ArgumentParser
import SelectDeploy
import ServiceClient

/// Which Select Deploy server is called, and as whom.
struct DeployOptions: ParsableArguments {
    /// Every setting of the section `deploy`.
    static let settingNames = ["host", "user", "password", "password-file", "api-version"] + ConnectionOptions.settingNames

    /// What a signal does while a job may be waited for.
    static let jobsGoOn = "no longer waiting; a job that was started goes on, and nothing after it is done"

    @Option(help: ArgumentHelp("The server, with its port if it is not 443 (CASTILE_DEPLOY_HOST).", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("The user (CASTILE_DEPLOY_USER, default: admin). The password is never an argument.", valueName: "name"))
    var user: String?

    @Option(help: ArgumentHelp("The version of the API, 3 or latest (default: latest).", valueName: "version"))
    var apiVersion: String?

    @OptionGroup(title: "Connection options") var connection: ConnectionOptions
    @OptionGroup(title: "Configuration options") var configuration: ConfigurationOptions
    @OptionGroup(title: "Verbosity options") var verbosity: VerbosityOptions

    /// Runs the body with a client, which a signal cancels.
    ///
    /// - Parameters:
    ///   - console: Says what is going on.
    ///   - interruption: What a signal does, in words.
    ///   - body: Calls the server.
    /// - Throws: What the body throws; ``CommandFailure`` when a setting is missing or wrong.
    func withClient(
        console: Console,
        interruption: String = "cancelling the request",
        _ body: @escaping @Sendable (DeployClient) async throws -> Void
    ) async throws {
        let settings = try configuration.settings(of: "deploy", names: Self.settingNames)
        let host = try settings.required("host", flag: host, meaning: "the Select Deploy server")
        let user = try settings.value("user", flag: user) ?? "admin"
        let basePath = try basePath(settings)
        let transport = try connection.transport(settings, to: host.contains("://") ? host : "https://\(host)")
        var client = DeployClientConfiguration()
        client.exchangeTimeout = try connection.timeout(settings)
        let credentials = Credentials(user: user, password: try settings.password(for: user))
        try await Interruption.cancelling(console, action: interruption) { [client] in
            console.detail("calling \(HTTPAddress.shown(host))\(basePath) as \(user)")
            try await DeployClient.with(
                host: host,
                basePath: basePath,
                credentials: credentials,
                trust: transport.trust,
                proxy: transport.proxy,
                configuration: client,
                body
            )
        }
    }

    private func basePath(_ settings: ServiceSettings) throws -> DeployBasePath {
        switch try settings.value("api-version", flag: apiVersion) {
        case nil, "latest": .latest
        case "3": .version3
        case let version?: throw settings.wrong("api-version", version, flag: apiVersion, "it must be 3 or latest")
        }
    }
}
