import ArgumentParser
import IPSDynamic

/// `castile ips describe`.
struct IPSDescribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Say what an operation or a type is: fields, constants, roles, limits, answer.",
        discussion: """
            The text comes with the command; nothing is sent. A field that is marked * must be given. Without a name the command says \
            how many operations and types there are.

            EXAMPLES
            castile ips describe searchAssets
            castile ips describe SystemFieldCondition
            castile ips describe AssetType
            """
    )

    @Argument(
        help: "An operation, a type or a list of constants.",
        completion: .custom { _, _, prefix in DescriptionPage.names(startingWith: prefix) }
    )
    var name: String?

    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let console = verbosity.console
        let pages = DescriptionPage(ips: try IPSModel.shared.get(), width: console.outputTerminal?.width ?? 100)
        for line in try name.map(pages.lines(about:)) ?? pages.overview { try console.print(line) }
        if name == nil { console.note("castile ips operations lists the operations; castile ips describe NAME says what one takes.") }
    }
}
