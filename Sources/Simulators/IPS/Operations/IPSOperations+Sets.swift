import GRDB
import WSDL

extension IPSOperations {
    static let sets: [String: CarriedOperation] = [
        "createAssetSet": AssetCreation(kind: .always("AssetSet"), finish: updateSet).operation,
        "updateAssetSet": assetSet,
        "setAssetSetDefinition": assetSet,
        "createImageSet": AssetCreation(kind: .chosen(imageSetTypes), finish: updateSet).operation,
        "updateImageSet": imageSet,
        "setImageSetMembers": imageSet,
        "getImageSetMembers": .reads(getImageSetMembers),
        "createTemplate": AssetCreation(kind: .chosen(["Template", "Watermark"])).operation,
        "createDerivedAsset": AssetCreation(kind: .chosen(["AdjustedView", "LayerView"])) { call, company, id in
            let owner = try call.asset(call.parameters.requiredText("ownerHandle"), in: company, parameter: "ownerHandle")
            try link("Derived", from: owner.id, to: id, at: 0, call)
        }.operation,
        "createViewerPreset": AssetCreation(kind: .always("ViewerPreset"), handle: "viewerPresetHandle", finish: createPreset).operation,
    ]

    private static let imageSetTypes = ["ImageSet", "RenderSet", "SpinSet", "Catalog"]

    private static let assetSet = AssetAction(.write) { change in
        try change.requireType(["AssetSet"])
        try updateSet(change.call, change.company, change.asset.id)
        return nil
    }.single

    private static let imageSet = AssetAction(.write) { change in
        try change.requireType(imageSetTypes)
        try updateSet(change.call, change.company, change.asset.id)
        return nil
    }.single

    /// Sets what the request has: definition, thumbnail, members.
    private static func updateSet(_ call: IPSCall, _ company: CompanyContext, _ id: Int64) throws {
        let parameters = call.parameters
        if let definition = parameters.text("setDefinition") { try AssetFields.set("setDefinition", definition, of: id, in: call.database) }
        if let handle = parameters.text("thumbAssetHandle") {
            let thumb = try call.asset(handle, in: company, parameter: "thumbAssetHandle")
            try call.database.execute(literal: "UPDATE asset SET thumbID = \(thumb.id) WHERE id = \(id)")
        }
        if parameters.has("memberArray") {
            try call.database.execute(literal: "DELETE FROM assetLink WHERE kind = 'Member' AND sourceID = \(id)")
            let isForced = try ["ImageSet", "SpinSet"].contains(
                String.fetchOne(call.database, sql: "SELECT type FROM asset WHERE id = ?", arguments: [id])
            )
            for (position, member) in parameters.records("memberArray").enumerated() {
                let asset = try call.asset(member.requiredText("assetHandle"), in: company, parameter: member.name("assetHandle"))
                let isReset = isForced || member.bool("pageReset") ?? false
                try link("Member", from: id, to: asset.id, at: position, isReset: isReset, call)
            }
        }
        let moment = call.moment
        try call.database.execute(
            literal: """
                UPDATE asset SET modified = \(moment.text), modifiedAt = \(moment.milliseconds), modifyUser = \(company.actor.email)
                WHERE id = \(id)
                """
        )
    }

    private static func link(
        _ kind: String,
        from source: Int64,
        to target: Int64,
        at position: Int,
        isReset: Bool = false,
        _ call: IPSCall
    ) throws {
        try call.database.execute(
            literal: """
                INSERT INTO assetLink (kind, sourceID, targetID, position, pageReset)
                VALUES (\(kind), \(source), \(target), \(position), \(isReset))
                """
        )
    }

    private static func getImageSetMembers(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let set = try call.asset(call.parameters.requiredText("assetHandle"), in: company, parameter: "assetHandle")
        try AssetChange(call: call, company: company, asset: set, parameters: call.parameters).requireType(imageSetTypes)
        let request: SQLRequest<Row> = """
            SELECT targetID, pageReset FROM assetLink WHERE kind = 'Member' AND sourceID = \(set.id) ORDER BY position
            """
        let links = try request.fetchAll(call.database)
        var filter = AssetFilter(company)
        filter.add("asset.id IN \(links.map { $0["targetID"] as Int64 })")
        let found = try AssetRecord.fetch(call.database, where: filter.sql, in: call.language)
        let answers = try AssetAnswers(call: call, company: company, path: ["memberArray", "items", "asset"]).array(found).items
        let assets = Dictionary(uniqueKeysWithValues: zip(found.map(\.id), answers))
        return [
            "memberArray": .list(
                links.compactMap { link in
                    assets[link["targetID"]].map { ["asset": $0, "pageReset": .truth(link["pageReset"])] }
                }
            )
        ]
    }

    private static func createPreset(_ call: IPSCall, _ company: CompanyContext, _ id: Int64) throws {
        try AssetFields.set("viewerType", call.parameters.requiredText("type"), of: id, in: call.database)
        try SettingOwner.asset(id).change(call, array: "configSettingArray", replaces: true)
    }
}
