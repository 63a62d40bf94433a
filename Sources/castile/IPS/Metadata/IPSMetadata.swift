import ArgumentParser
import IPS

/// `castile ips metadata`.
struct IPSMetadata: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metadata",
        abstract: "Show metadata fields and values, and set them on assets.",
        discussion: """
            Each type of assets has fields of its own, and each field a type: castile ips metadata fields lists both. A field is set \
            by its name; tags are separated by commas.

            EXAMPLES
            castile ips metadata fields --type Image
            castile ips metadata values custom_attributes.Season
            castile ips metadata set shoe-1 shoe-2 --type Image --field Season=2012
            """,
        subcommands: [Fields.self, Values.self, Set.self],
        defaultSubcommand: Fields.self
    )

    struct Fields: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "fields",
            "List the metadata fields of a type of assets.",
            examples: "castile ips metadata fields --type Image"
        )
        @Option(help: ArgumentHelp("The type of the assets, such as Image or Video.", valueName: "type")) var type = "Image"
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            let columns = ["name", "type", "defaultValue", "isRequired", "isUserDefined"]
            let type = AssetType(rawValue: type)
            try list.work.service.verbosity.console.noteUnknown([type], from: "--type")
            try await list.print("fields", columns: columns) { [type] session in
                try await session.getMetadataFields(GetMetadataFieldsParam(assetType: type)).fieldArray
            }
        }
    }

    struct Values: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "values",
            "List the values that a field has on assets, and how often.",
            examples: "castile ips metadata values custom_attributes.Season"
        )
        @Argument(help: "Its key: custom_attributes.Season for the field Season, or one of the service's own, such as type or created_by.")
        var field: String
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            try await list.print("values", columns: ["value", "count"]) { [field] session in
                try await session.getDistinctMetadataValues(GetDistinctMetadataValuesParam(metadataKey: field)).valueArray
            }
        }
    }

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "set",
            "Set metadata of assets.",
            examples: "castile ips metadata set shoe-1 shoe-2 --type Image --field Season=2012"
        )
        @Option(help: ArgumentHelp("The type of the assets, such as Image or Video.", valueName: "type")) var type = "Image"
        @Option(help: ArgumentHelp("A field and its value; may be repeated.", valueName: "name=value")) var field: [String] = []
        @OptionGroup var assets: AssetBatch

        func run() async throws {
            let assignments = try MetadataAssignments(field, type: AssetType(rawValue: type))
            try await assets.apply("changed") { session, assets in
                let update = BatchMetadataUpdate(assetHandleArray: assets, updateArray: try await assignments.updates(in: session))
                return try await session.batchSetAssetMetadata(BatchSetAssetMetadataParam(updateArray: [update])).outcome
            }
        }
    }

}
