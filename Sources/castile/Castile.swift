import ArgumentParser

/// The root of all commands.
struct Castile: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "castile",
        abstract: "Run asset and mail operations through the management APIs of IPS, MailStore, Outlook and ONTAP Select Deploy.",
        discussion: """
            Settings come from the flag, else from the environment (CASTILE_IPS_URL), else from the configuration file (ips: url:), \
            which is ~/.config/castile/config.yaml unless --config or CASTILE_CONFIG name another. A password is never an argument: \
            it comes from the environment (CASTILE_IPS_PASSWORD), from a file that only you can read, or from a prompt.

            EXIT STATUS
            \(ExitStatus.table)
            """,
        version: version,
        subcommands: [IPSGroup.self, MailStoreGroup.self, OutlookGroup.self, DeployGroup.self, WSDLGroup.self, SimulateGroup.self]
    )
}
