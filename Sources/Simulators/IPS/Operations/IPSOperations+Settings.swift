import GRDB
import WSDL

extension IPSOperations {
    static let settings: [String: CarriedOperation] = [
        "getImageServingPublishSettings": getPublishSettings("ImageServing"),
        "setImageServingPublishSettings": setPublishSettings("ImageServing"),
        "getImageRenderingPublishSettings": getPublishSettings("ImageRendering"),
        "setImageRenderingPublishSettings": setPublishSettings("ImageRendering"),
        "getViewerConfigSettings": .reads { call in
            let preset = try preset(call)
            let type = try AssetFields.fetch(call.database, of: [preset.id])[preset.id]?["viewerType"]
            return ["type": .text(type ?? ""), "configSettingArray": try SettingOwner.asset(preset.id).answer(call)]
        },
        "setViewerConfigSettings": .changes { call in
            let preset = try preset(call)
            let name = try call.parameters.filledText("name")
            try AssetFields.set("viewerType", call.parameters.requiredText("type"), of: preset.id, in: call.database)
            try SettingOwner.asset(preset.id).change(call, array: "configSettingArray", replaces: true)
            try change(preset, call).update("name = \(name), foldedName = \(name.lowercased())")
        },
        "updateViewerConfigSettings": .changes { call in
            let preset = try preset(call)
            try SettingOwner.asset(preset.id).change(call, array: "configSettingArray", replaces: false)
            try change(preset, call).update("fileSize = fileSize")
        },
    ]

    private static func getPublishSettings(_ type: String) -> CarriedOperation {
        .reads { call in ["publishSettingsArray": try owner(type, call).answer(call)] }
    }

    private static func setPublishSettings(_ type: String) -> CarriedOperation {
        .changes { call in try owner(type, call).change(call, array: "publishSettingsArray", replaces: false) }
    }

    private static func owner(_ type: String, _ call: IPSCall) throws -> SettingOwner {
        let company = try call.requiredCompany()
        let row = try call.parameters.text("contextHandle").map { handle in
            String(try call.id(of: handle, .publishContext, in: company, parameter: "contextHandle"))
        }
        return .context(try PublishContext.fetch(call.database, of: company.record.id, type: type, row: row).id)
    }

    private static func preset(_ call: IPSCall) throws -> AssetRecord {
        let asset = try call.asset(call.parameters.requiredText("assetHandle"), in: call.requiredCompany(), parameter: "assetHandle")
        try change(asset, call).requireType(["ViewerPreset"])
        return asset
    }

    private static func change(_ asset: AssetRecord, _ call: IPSCall) throws -> AssetChange {
        AssetChange(call: call, company: try call.requiredCompany(), asset: asset, parameters: call.parameters)
    }
}
