import ArgumentParser
import IPS
import ServiceClient

/// Which IPS Web Service is called, as whom, in which language.
struct IPSOptions: ParsableArguments {
    /// Every setting of the section `ips`.
    static let settingNames =
        ["url", "upload-url", "user", "password", "password-file", "company", "locale"] + ConnectionOptions.settingNames

    @Option(help: ArgumentHelp("The URL of the service (CASTILE_IPS_URL).", valueName: "url"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "The URL that takes uploads (CASTILE_IPS_UPLOAD_URL, default: /scene7/UploadFile at the service's host).",
            valueName: "url"
        )
    )
    var uploadURL: String?

    @Option(help: ArgumentHelp("The user's email address (CASTILE_IPS_USER). The password is never an argument.", valueName: "email"))
    var user: String?

    @Option(help: ArgumentHelp("The language of texts and messages, such as de or de-DE (CASTILE_IPS_LOCALE).", valueName: "locale"))
    var locale: String?

    @OptionGroup(title: "Connection options") var connection: ConnectionOptions
    @OptionGroup(title: "Configuration options") var configuration: ConfigurationOptions
    @OptionGroup(title: "Trace options") var trace: TraceOptions
    @OptionGroup(title: "Verbosity options") var verbosity: VerbosityOptions

    /// What the flags, the environment and the configuration file say.
    func settings() throws -> ServiceSettings {
        try configuration.settings(of: "ips", names: Self.settingNames)
    }

    /// What the connection needs, asked for in the order in which people think of it: where, who, how.
    ///
    /// - Parameter settings: What ``settings()`` gave.
    /// - Returns: The connection, not opened yet.
    /// - Throws: ``CommandFailure`` when a setting is missing or wrong.
    func connection(_ settings: ServiceSettings) throws -> IPSConnection {
        let endpoint = try settings.required("url", flag: url, meaning: "the URL of the IPS Web Service")
        let user = try settings.required("user", flag: user, meaning: "the IPS user")
        let locale = try locale(settings)
        let timeout = try connection.timeout(settings)
        let transport = try connection.transport(settings, to: endpoint)
        var configuration = IPSConfiguration(
            endpoint: endpoint,
            credentials: Credentials(user: user, password: try settings.password(for: user)),
            application: ApplicationIdentity(name: "castile", version: Castile.version)
        )
        configuration.uploadURL = try settings.value("upload-url", flag: uploadURL)
        configuration.timeout = timeout
        let trace = try trace.make()
        configuration.recorder = trace?.recorder
        return IPSConnection(configuration: configuration, transport: transport, locale: locale, trace: trace)
    }

    private func locale(_ settings: ServiceSettings) throws -> LocaleTag? {
        guard let text = try settings.value("locale", flag: locale) else { return nil }
        do {
            return try LocaleTag(text)
        } catch let error as IPSError {
            throw settings.wrong("locale", text, flag: locale, error.message)
        }
    }
}
