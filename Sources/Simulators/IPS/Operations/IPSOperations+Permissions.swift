import GRDB
import WSDL

extension IPSOperations {
    static let permissions: [String: CarriedOperation] = [
        "setFolderPermissions": changeFolder(children: "setChildren") { change, _ in try change.set("permissionArray", basedOn: nil) },
        "updateFolderPermissions": changeFolder(children: "updateChildren") { try $0.set("updateArray", basedOn: $1.permissionSetID) },
        "removeFolderPermissions": .changes(removeFolderPermissions),
        "setAssetPermissions": changeAsset { change, _ in try change.set("permissionArray", basedOn: nil) },
        "updateAssetPermissions": changeAsset { try $0.set("updateArray", basedOn: $1.permissionSetID) },
        "removeAssetPermissions": changeAsset { _, _ in nil },
    ]

    /// The asset gets a permission set of its own, or none, so that its folder's counts.
    private static func changeAsset(_ set: @escaping @Sendable (PermissionChange, AssetRecord) throws -> Int64?) -> CarriedOperation {
        .changes { call in
            let change = try PermissionChange(call)
            let asset = try call.asset(call.parameters.requiredText("assetHandle"), in: change.company, parameter: "assetHandle")
            let id = try set(change, asset)
            try AssetChange(call: call, company: change.company, asset: asset, parameters: call.parameters).update(
                "permissionSetID = \(id)"
            )
            try change.removeUnused()
        }
    }

    /// With the children, all folders and assets below get the very same permissions.
    private static func changeFolder(
        children: String,
        _ set: @escaping @Sendable (PermissionChange, FolderRecord) throws -> Int64
    ) -> CarriedOperation {
        .changes { call in
            let change = try PermissionChange(call)
            let folder = try FolderChange(call).folder("folderHandle")
            try change.assign(try set(change, folder), to: folder, children: call.parameters.bool(children) ?? false)
        }
    }

    /// The folder gets the permissions of the one above it; the company's root gets none.
    private static func removeFolderPermissions(_ call: IPSCall) throws {
        let change = try PermissionChange(call)
        let folders = try FolderChange(call)
        let folder = try folders.folder("folderHandle")
        let set = folder.parentID == nil ? try change.insertSet() : try folders.parent(of: folder).permissionSetID
        try change.assign(set, to: folder, children: call.parameters.bool("updateChildren") ?? false)
    }
}
