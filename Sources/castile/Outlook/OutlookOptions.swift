import ArgumentParser
import OutlookBatch
import ServiceClient

/// Which service is called, for whose mailbox, by which token.
struct OutlookOptions: ParsableArguments {
    /// Every setting of the section `outlook`.
    static let settingNames = ["url", "api-version", "mailbox", "token-file", "anchor-mailbox"] + ConnectionOptions.settingNames

    @Option(help: ArgumentHelp("The host of the service (CASTILE_OUTLOOK_URL); without scheme it is asked over TLS.", valueName: "host"))
    var url: String?

    @Option(
        help: ArgumentHelp(
            "v2.0 or beta of the Outlook REST API, in the multipart form, or graph in the JSON form (default: v2.0). The Outlook REST API "
                + "has ended at Microsoft; graph goes on.",
            valueName: "version"
        )
    )
    var apiVersion: String?

    @Option(
        help: ArgumentHelp("The id or address of the user whose mailbox it is; by default that of the token's owner.", valueName: "user")
    )
    var mailbox: String?

    @Option(help: ArgumentHelp("The mail address by which the service routes batches (X-AnchorMailbox).", valueName: "address"))
    var anchorMailbox: String?

    @OptionGroup(title: "Connection options") var connection: ConnectionOptions
    @OptionGroup(title: "Configuration options") var configuration: ConfigurationOptions
    @OptionGroup(title: "Verbosity options") var verbosity: VerbosityOptions

    /// What the flags, the environment and the configuration file say.
    func settings() throws -> ServiceSettings {
        try configuration.settings(of: "outlook", names: Self.settingNames)
    }

    func host(_ settings: ServiceSettings) throws -> String {
        try settings.required("url", flag: url, meaning: "the host of the Outlook service")
    }

    func version(_ settings: ServiceSettings) throws -> OutlookVersion {
        switch try settings.value("api-version", flag: apiVersion) ?? "v2.0" {
        case "v2.0": return .v2
        case "beta": return .beta
        case "graph": return .graph
        case let other: throw settings.wrong("api-version", other, flag: apiVersion, "it must be v2.0, beta or graph")
        }
    }

    func context(_ settings: ServiceSettings) throws -> MailboxContext {
        try settings.value("mailbox", flag: mailbox).map(MailboxContext.user) ?? .me
    }

    /// The access token: from the environment, or from a file that only the caller can read, or from the terminal.
    func token(_ settings: ServiceSettings) throws -> Secret {
        if let token = settings.environment["CASTILE_OUTLOOK_TOKEN"], !token.isEmpty { return Secret(token) }
        if let path = try settings.path("token-file") {
            return Secret(try SecretFile.firstLine(of: path, limit: 100_000, status: .configuration, content: "no token"))
        }
        if let token = try PasswordPrompt.ask("Access token: ") { return Secret(token) }
        throw CommandFailure(
            .configuration,
            "no access token: set the variable CASTILE_OUTLOOK_TOKEN, or name a file that holds it with CASTILE_OUTLOOK_TOKEN_FILE"
        )
    }
}
