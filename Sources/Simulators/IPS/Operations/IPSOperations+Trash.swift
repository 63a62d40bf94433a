import GRDB
import WSDL

extension IPSOperations {
    static let trash: [String: CarriedOperation] = [
        "deleteAsset": deletion.single,
        "deleteAssets": deletion.batch(handles: "assetHandleArray"),
        "restoreAssetsFromTrash": restoration.batch(handles: "assetHandleArray"),
        "emptyAssetsFromTrash": emptying.batch(handles: "assetHandleArray"),
    ]

    private static let deletion = AssetAction(.delete) { change in
        guard change.asset.trashState == TrashState.notInTrash.rawValue else {
            return IPSFault(.invalidParameter, .inTrash, change.asset.name)
        }
        try change.update("trashState = \(TrashState.inTrash.rawValue), trashedAt = \(change.call.now)")
        return nil
    }

    /// The name must be free again, and a folder that was deleted meanwhile comes back too.
    private static let restoration = AssetAction(.write) { change in
        try requireInTrash(change)
        try change.requireFree(change.asset.name, parameter: "name")
        try FolderChange(change.call).revive(change.asset.folderID)
        try change.update("trashState = \(TrashState.notInTrash.rawValue), trashedAt = NULL")
        return nil
    }

    private static let emptying = AssetAction(.delete) { change in
        try requireInTrash(change)
        try change.update("trashState = \(TrashState.inEmptiedTrash.rawValue), trashedAt = NULL")
        return nil
    }

    private static func requireInTrash(_ change: AssetChange) throws(IPSFault) {
        guard change.asset.trashState == TrashState.inTrash.rawValue else {
            throw IPSFault(.invalidParameter, .notInTrash, change.asset.name)
        }
    }
}
