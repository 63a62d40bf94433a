import WSDL

/// What only some assets have: image maps and zoom targets, fields, settings.
struct AssetDetails {
    /// The members of an answer that show them.
    static let members = ["imageInfo", "assetSetInfo", "viewerPresetInfo"]

    var imageMaps: [DynamicValue] = []
    var zoomTargets: [DynamicValue] = []
    var fields: [String: String] = [:]
    var settings: DynamicValue?

    /// The details of assets, by their rows.
    static func fetch(_ call: IPSCall, of assets: [AssetRecord]) throws -> [Int64: AssetDetails] {
        let ids = assets.map(\.id)
        let images = assets.filter { $0.type == "Image" }.map(\.id)
        let maps = try IPSOperations.imageMaps.fetch(call, of: images)
        let targets = try IPSOperations.zoomTargets.fetch(call, of: images)
        let fields = try AssetFields.fetch(call.database, of: ids)
        var details: [Int64: AssetDetails] = [:]
        for id in Set(maps.keys).union(targets.keys).union(fields.keys) {
            details[id] = AssetDetails(imageMaps: maps[id] ?? [], zoomTargets: targets[id] ?? [], fields: fields[id] ?? [:])
        }
        for preset in assets where preset.type == "ViewerPreset" {
            details[preset.id, default: AssetDetails()].settings = try SettingOwner.asset(preset.id).answer(call)
        }
        return details
    }
}
