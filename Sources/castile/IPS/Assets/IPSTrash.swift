import ArgumentParser
import IPS

/// `castile ips trash`.
struct IPSTrash: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trash",
        abstract: "List, restore and remove assets that are in the trash.",
        discussion: """
            EXAMPLES
            castile ips trash list
            castile ips trash restore shoe-1
            castile ips trash empty shoe-2 --yes
            """,
        subcommands: [List.self, Restore.self, Empty.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the assets in the trash.",
            discussion: """
                EXAMPLE
                castile ips trash list --format csv
                """
        )
        @OptionGroup(title: "Search options") var search: AssetSearchOptions
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var service: IPSOptions

        func run() async throws {
            var query = search.query
            query.trashState = .inTrash
            try await AssetListing(search: search, output: output, service: service).print(query)
        }
    }

    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "restore",
            abstract: "Take assets out of the trash again.",
            discussion: """
                EXAMPLE
                castile ips trash restore shoe-1 shoe-2
                """
        )
        @Argument(help: "The names of the assets.") var names: [String]
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [names, output] session, console in
                let assets = try await NamedAssets(names, in: session)
                let answer = try await session.restoreAssetsFromTrash(RestoreAssetsFromTrashParam(assetHandleArray: assets.handles))
                try await assets.report(answer.outcome, "restored", output, to: console)
            }
        }
    }

    struct Empty: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "empty",
            abstract: "Remove assets from the trash for good.",
            discussion: """
                EXAMPLE
                castile ips trash empty shoe-1 shoe-2 --yes
                """
        )
        @Argument(help: "The names of the assets.") var names: [String]
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [names, confirmation, output] session, console in
                let assets = try await NamedAssets(names, in: session)
                try confirmation.confirm("Remove \(assets.handles.count == 1 ? names[0] : "\(assets.handles.count) assets") for good?")
                let answer = try await session.emptyAssetsFromTrash(EmptyAssetsFromTrashParam(assetHandleArray: assets.handles))
                try await assets.report(answer.outcome, "removed for good", output, to: console)
            }
        }
    }
}
