import ArgumentParser
import MailStore

/// `castile mailstore cancel`.
struct MailStoreCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "cancel",
        "Cancel a process on the server, by its token.",
        details: "The server decides if and when; the command waits for the end of the process, and says how it ended.",
        examples: "castile mailstore cancel 1fa8e0c2"
    )

    @Argument(help: "The token.")
    var token: String

    @Flag(help: "Do not wait for the end.")
    var detach = false

    @OptionGroup(title: "Service options") var options: MailStoreOptions

    func run() async throws {
        let console = options.verbosity.console
        try await options.withClient { client in
            guard !detach else { return try await client.requestCancellation(of: token) }
            let last = try await client.attach(to: token).cancel { update in
                for line in update.newLogLines { console.note(line) }
            }
            try console.print("\(last.code)")
        }
    }
}
