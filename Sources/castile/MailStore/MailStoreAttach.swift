import ArgumentParser
import MailStore

/// `castile mailstore attach`.
struct MailStoreAttach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "attach",
        "Follow a process that another run has started, by its token.",
        details: "castile mailstore call --detach prints the token. Ctrl-C leaves the process running; castile mailstore cancel ends it.",
        examples: "castile mailstore attach 1fa8e0c2"
    )

    @Argument(help: "The token.")
    var token: String

    @OptionGroup(title: "Output options") var output: MailStoreOutput
    @OptionGroup(title: "Service options") var options: MailStoreOptions

    func run() async throws {
        try await options.withClient { client in
            let console = options.verbosity.console
            let token = token
            let last = try await MailStoreFollower(console: console, cancelsOnServer: false).run(client) { client.attach(to: token) }
            try await output.print(last, to: console)
        }
    }
}
