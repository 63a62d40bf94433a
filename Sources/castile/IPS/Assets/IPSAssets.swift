import ArgumentParser
import IPS

/// `castile ips assets`.
struct IPSAssets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assets",
        abstract: "List, show, move, rename and delete assets.",
        discussion: """
            Assets are named by their names, which are their ids in URLs. What is deleted goes to the trash: castile ips trash.

            EXAMPLES
            castile ips assets list --folder Sample/Shoes --type Image
            castile ips assets move shoe-1 shoe-2 --to Sample/Archive
            castile ips assets delete shoe-1 --yes
            """,
        subcommands: [IPSAssetsList.self, Get.self, Move.self, Rename.self, Delete.self],
        defaultSubcommand: IPSAssetsList.self
    )

    struct Get: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "get",
            "Show everything that is known about assets.",
            examples: "castile ips assets get shoe-1 --format json"
        )
        @Argument(help: ArgumentHelp("The names of the assets.", valueName: "name")) var names: [String]
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [names, output] session, console in
                let assets = try await NamedAssets(names, in: session)
                let found = try await session.getAssets(GetAssetsParam(assetHandleArray: assets.handles)).assetArray ?? []
                let tree = TreeReader<Asset>()
                try await OutputOptions.printOutcome(failing: assets.failure(showing: found)) {
                    // A program that names assets gets a list, however many they are.
                    if output.format == .table, found.count == 1 { return try await output.printRecord(tree(found[0]), to: console) }
                    try await output.withRecords(to: console, columns: nil) { write in
                        for asset in found { try write(tree(asset)) }
                    }
                }
            }
        }
    }

    struct Move: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "move",
            "Move assets to another folder.",
            examples: "castile ips assets move shoe-1 shoe-2 --to Sample/Archive"
        )
        @Option(help: ArgumentHelp("The folder that they go to.", valueName: "path")) var to: String
        @OptionGroup var assets: AssetBatch

        func validate() throws { try to.requireFolder("--to") }

        func run() async throws {
            try await assets.apply("moved") { [to] session, assets in
                let folder = try await session.folder(at: to)
                let moves = assets.map { AssetMove(assetHandle: $0, folderHandle: folder) }
                return try await session.moveAssets(MoveAssetsParam(assetMoveArray: moves)).outcome
            }
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "rename",
            "Give an asset another name.",
            examples: "castile ips assets rename shoe-1 shoe-red"
        )
        @Argument(help: "The name of the asset.") var name: String
        @Argument(help: "The new name, which no asset may have.") var newName: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [name, newName] session, console in
                let asset = try await session.asset(named: name)
                try await session.renameAsset(RenameAssetParam(assetHandle: asset, newName: newName, validateName: true))
                console.note("\(name) is now \(newName)")
            }
        }
    }

    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "delete",
            "Put assets into the trash.",
            examples: "castile ips assets delete shoe-1 shoe-2 --yes"
        )
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup var assets: AssetBatch

        func run() async throws {
            try await assets.apply("put into the trash") { [confirmation] in
                try await confirmation.confirm("Put \($0) into the trash?")
            } operation: { session, assets in
                try await session.deleteAssets(DeleteAssetsParam(assetHandleArray: assets)).outcome
            }
        }
    }

}
