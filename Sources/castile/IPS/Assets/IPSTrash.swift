import ArgumentParser
import IPS

/// `castile ips trash`.
struct IPSTrash: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trash",
        abstract: "List, restore and remove assets that are in the trash.",
        discussion: """
            castile ips assets delete puts assets there. They keep their names, by which they come back; what is removed from the \
            trash is gone for good.

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
            "list",
            "List the assets in the trash.",
            examples: "castile ips trash list --format csv"
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
            "restore",
            "Take assets out of the trash again.",
            examples: "castile ips trash restore shoe-1 shoe-2"
        )
        @OptionGroup var assets: AssetBatch

        func run() async throws {
            try await assets.apply("restored") { session, assets in
                try await session.restoreAssetsFromTrash(RestoreAssetsFromTrashParam(assetHandleArray: assets)).outcome
            }
        }
    }

    struct Empty: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "empty",
            "Remove assets from the trash for good.",
            examples: "castile ips trash empty shoe-1 shoe-2 --yes"
        )
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup var assets: AssetBatch

        func run() async throws {
            try await assets.apply("removed for good") { [confirmation] in
                try await confirmation.confirm("Remove \($0) for good?")
            } operation: { session, assets in
                try await session.emptyAssetsFromTrash(EmptyAssetsFromTrashParam(assetHandleArray: assets)).outcome
            }
        }
    }

}
