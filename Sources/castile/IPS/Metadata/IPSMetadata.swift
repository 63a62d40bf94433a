import ArgumentParser
import IPS

/// `castile ips metadata`.
struct IPSMetadata: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metadata",
        abstract: "Show metadata fields and values, and set them on assets.",
        discussion: """
            EXAMPLES
            castile ips metadata fields --type Image
            castile ips metadata values Season
            castile ips metadata set shoe-1 shoe-2 --type Image --field Season=2012
            """,
        subcommands: [Fields.self, Values.self, Set.self],
        defaultSubcommand: Fields.self
    )

    struct Fields: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fields",
            abstract: "List the metadata fields of a type of assets.",
            discussion: """
                EXAMPLE
                castile ips metadata fields --type Image
                """
        )
        @Option(help: ArgumentHelp("The type of the assets (default: Image).", valueName: "type")) var type = "Image"
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [type, output] session, console in
                let fields =
                    try await session.getMetadataFields(GetMetadataFieldsParam(assetType: AssetType(rawValue: type))).fieldArray ?? []
                let columns = ["name", "type", "defaultValue", "isRequired", "isUserDefined"]
                try await output.list(fields, columns: columns, noun: "fields", to: console)
            }
        }
    }

    struct Values: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "values",
            abstract: "List the values that a field has on assets, and how often.",
            discussion: """
                EXAMPLE
                castile ips metadata values Season
                """
        )
        @Argument(help: "The key of the field.") var field: String
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [field, output] session, console in
                let answer = try await session.getDistinctMetadataValues(GetDistinctMetadataValuesParam(metadataKey: field))
                try await output.list(answer.valueArray ?? [], columns: ["value", "count"], noun: "values", to: console)
            }
        }
    }

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "set",
            abstract: "Set metadata of assets.",
            discussion: """
                EXAMPLE
                castile ips metadata set shoe-1 shoe-2 --type Image --field Season=2012
                """
        )
        @Argument(help: "The names of the assets.") var names: [String]
        @Option(help: ArgumentHelp("The type of the assets (default: Image).", valueName: "type")) var type = "Image"
        @Option(help: ArgumentHelp("A field and its value; may be repeated.", valueName: "name=value")) var field: [String] = []
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [names, type, field, output] session, console in
                let updates = try await MetadataAssignments(field, type: AssetType(rawValue: type)).updates(in: session)
                let assets = try await NamedAssets(names, in: session)
                let update = BatchMetadataUpdate(assetHandleArray: assets.handles, updateArray: updates)
                let answer = try await session.batchSetAssetMetadata(BatchSetAssetMetadataParam(updateArray: [update]))
                try await assets.report(answer.outcome, "changed", output, to: console)
            }
        }
    }
}
