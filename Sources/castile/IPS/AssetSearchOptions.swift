import ArgumentParser
import IPS

/// Which assets are searched, and which of their fields are wanted.
struct AssetSearchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The company whose assets are searched (CASTILE_IPS_COMPANY).", valueName: "name"))
    var company: String?

    @Option(help: ArgumentHelp("Only assets in this folder and below it.", valueName: "path"))
    var folder: String?

    @Option(help: ArgumentHelp("Only assets with this text in their name.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("Only assets of this type, such as Image; may be repeated.", valueName: "type"))
    var type: [String] = []

    @Option(help: ArgumentHelp("A field that is wanted, such as assetArray/items/name; may be repeated.", valueName: "path"))
    var field: [String] = []

    @Option(help: ArgumentHelp("A field that is not wanted; may be repeated.", valueName: "path"))
    var excludeField: [String] = []

    @Option(help: ArgumentHelp("How many assets at most.", valueName: "number"))
    var limit: Int?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
        try folder?.requireFilled("--folder", "leave it out to search all folders")
        try name?.requireFilled("--name", "leave it out for assets of any name")
    }

    /// What is asked of the service.
    var query: SearchAssetsParam {
        var query = SearchAssetsParam()
        query.folder = folder
        query.includeSubfolders = folder == nil ? nil : true
        if !type.isEmpty { query.assetTypeArray = type.map(AssetType.init(rawValue:)) }
        if let name { query.systemFieldConditionArray = [SystemFieldCondition(field: .name, op: .contains, value: name)] }
        return query
    }

    /// How far the search is, when its end is known.
    func fraction(_ count: Int, of total: Int?) -> Double? {
        guard let end = [limit, total].compactMap({ $0 }).min(), end > 0 else { return nil }
        return Double(count) / Double(end)
    }
}
