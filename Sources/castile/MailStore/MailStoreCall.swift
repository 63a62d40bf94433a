import ArgumentParser
import MailStore

/// `castile mailstore call`.
struct MailStoreCall: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call a function, and follow the process that it may start.",
        discussion: """
            Parameters are written name=value; name=@file takes the text of a file, and secrets are taken from files only. The call is \
            checked against what the server offers before it is sent.

            EXAMPLES
            castile mailstore call VerifyStore id=1
            castile mailstore call SetUserPrivileges userName=anna privileges=login,archive
            """
    )

    @Argument(help: "The function, case-sensitive.")
    var function: String

    @Argument(help: ArgumentHelp("Its parameters.", valueName: "name=value"))
    var parameters: [String] = []

    @Flag(help: "Do not follow a process: print its token and leave.")
    var detach = false

    @OptionGroup(title: "Output options") var output: MailStoreOutput
    @OptionGroup(title: "Service options") var options: MailStoreOptions

    func run() async throws {
        try await options.run(function, parameters, detach: detach, output: output)
    }
}
