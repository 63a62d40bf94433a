import XMLStream
import GRDB
import WSDL

/// Puts assets into the form of the answer.
struct AssetAnswers {
    let call: IPSCall
    let company: CompanyContext
    /// Where an asset stands in the answer.
    var path = ["assetArray", "items"]

    /// The array of a list of assets; what was not asked for is not fetched where fetching is work.
    func array(_ assets: [AssetRecord]) throws -> DynamicValue {
        let metadata =
            call.fields.selects(path + ["metadataArray"]) ? try AssetMetadata.fetch(call.database, of: assets.map(\.id)) : nil
        let permissions = call.fields.selects(path + ["permissions"]) ? try permissions() : nil
        let hasDetails = AssetDetails.members.contains { call.fields.selects(path + [$0]) }
        let details = hasDetails ? try AssetDetails.fetch(call, of: assets) : [:]
        return .list(
            assets.map { asset in
                var answer = answer(asset, metadata: metadata.map { $0[asset.id] ?? [] }, permissions: permissions?[asset.permissionSetID])
                if let (name, info) = AssetInfo(asset, details[asset.id] ?? AssetDetails()).member { answer[name] = info }
                return answer
            }
        )
    }

    private func answer(_ asset: AssetRecord, metadata: [DynamicValue]?, permissions: [DynamicValue]?) -> DynamicValue {
        .members([
            "assetHandle": .text(call.handles.handle(.asset, asset.id)),
            "type": .text(asset.type),
            "subType": .optional(asset.subType),
            "name": .text(asset.name),
            "folder": .text(asset.folder),
            "folderHandle": .text(call.handles.handle(.folder, asset.folderID)),
            "fileName": .text(asset.fileName),
            "readyForPublish": .truth(asset.isReadyForPublish),
            "trashState": .text(asset.trashState),
            "projects": .optional(asset.projects),
            "ipsImageUrl": .text("https://images.sample.example/is/image/\(company.record.rootPath)\(asset.name)"),
            "created": .text(asset.created),
            "createUser": .text(asset.createUser),
            "lastModified": .text(asset.modified),
            "lastModifyUser": .text(asset.modifyUser),
            "metadataArray": metadata.map { .list($0) },
            "permissions": .list(permissions ?? []),
        ])
    }

    private func permissions() throws -> [Int64: [DynamicValue]] {
        try PermissionAnswers(call: call).permissions(of: company.record.id)
    }
}
