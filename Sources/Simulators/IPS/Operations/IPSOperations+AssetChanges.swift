import GRDB
import WSDL

extension IPSOperations {
    static let assetChanges: [String: CarriedOperation] = [
        "moveAsset": move.single,
        "moveAssets": move.batch(records: "assetMoveArray"),
        "renameAsset": rename.single,
        "setAssetPublishState": publishState.single,
        "setAssetsPublishState": publishState.batch(records: "publishStateUpdateArray"),
    ]

    /// What leaves a folder needs Delete there, and Write where it comes.
    private static let move = AssetAction(.delete) { change in
        let handle = try change.parameters.requiredText("folderHandle")
        let name = change.parameters.name("folderHandle")
        let folder = try change.call.folder(handle: handle, in: change.company, parameter: name)
        try change.company.require(.write, in: folder.permissionSetID, of: folder.path)
        guard folder.id != change.asset.folderID else {
            return IPSFault(.invalidParameter, .alreadyThere, change.asset.name, folder.path)
        }
        try change.update("folderID = \(folder.id)")
        return nil
    }

    /// With validateName a name that another asset has is refused; without, it gets the first free number.
    private static let rename = AssetAction(.write) { change in
        var name = try change.parameters.filledText("newName")
        guard FolderChange.isName(name) else { throw IPSFault(.invalidParameter, .noName, "newName", name) }
        guard name != change.asset.name else { return nil }
        if change.parameters.bool("validateName") ?? false {
            try change.requireFree(name, parameter: "newName")
        } else {
            name = try change.free(name)
        }
        try change.update("name = \(name), foldedName = \(name.lowercased())")
        return nil
    }

    /// For the contexts that are named; without them for all, whatever was said about one before.
    private static let publishState = AssetAction(.write) { change in
        let parameters = change.parameters
        guard let state = try parameters.choice("publishState", of: PublishState.self) else {
            throw IPSFault(.missingParameter, .missingParameter, parameters.name("publishState"))
        }
        let contexts = try (parameters.strings("contextHandleArray") ?? []).map { handle in
            let name = parameters.name("contextHandleArray/items")
            return try change.call.id(of: handle, .publishContext, in: change.company, parameter: name)
        }
        for context in contexts {
            try change.call.database.execute(
                literal: """
                    INSERT OR REPLACE INTO assetContext (assetID, contextID, isMarked)
                    VALUES (\(change.asset.id), \(context), \(state == .marked))
                    """
            )
        }
        guard contexts.isEmpty else { return nil }
        try change.call.database.execute(literal: "DELETE FROM assetContext WHERE assetID = \(change.asset.id)")
        try change.update("readyForPublish = \(state == .marked)")
        return nil
    }
}
