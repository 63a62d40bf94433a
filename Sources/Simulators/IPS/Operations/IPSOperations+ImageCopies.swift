import GRDB
import WSDL

extension IPSOperations {
    static let imageCopies: [String: CarriedOperation] = [
        "copyImage": .writes(copyImage),
        "replaceImage": .writes { call in
            let replacement = AssetAction(.write) { change in
                try change.requireType(["Image"])
                try change.update("urlModifier = \(try change.parameters.requiredText("urlModifier"))")
                return nil
            }
            _ = try replacement.apply(call, call.parameters)
            return ["assetHandle": .optional(call.parameters.text("assetHandle")) ?? ""]
        },
    ]

    /// The copy has all that the image has, except what is said about it: name, folder, modifier, and that it is new.
    private static func copyImage(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        let parameters = call.parameters
        let asset = try call.asset(parameters.requiredText("assetHandle"), in: company, parameter: "assetHandle")
        let folder = try call.folder(handle: parameters.requiredText("folderHandle"), in: company, parameter: "folderHandle")
        try company.require(.write, in: folder.permissionSetID, of: folder.path)
        let change = AssetChange(call: call, company: company, asset: asset, parameters: parameters)
        try change.requireType(["Image"])
        let name = try parameters.filledText("name")
        guard FolderChange.isName(name) else { throw IPSFault(.invalidParameter, .noName, "name", name) }
        guard name != asset.name else { throw IPSFault(.invalidParameter, .nameTaken, "name", name) }
        try change.requireFree(name, parameter: "name")
        let moment = call.moment
        let new: [String: (any DatabaseValueConvertible)?] = [
            "folderID": folder.id, "name": name, "foldedName": name.lowercased(), "urlModifier": parameters.text("urlModifier"),
            "created": moment.text, "createdAt": moment.milliseconds, "createUser": company.actor.email,
            "modified": moment.text, "modifiedAt": moment.milliseconds, "modifyUser": company.actor.email, "readyForPublish": false,
            "trashState": TrashState.notInTrash.rawValue, "trashedAt": nil as Int64?, "engine": nil as String?,
        ]
        let columns = try call.database.columns(in: "asset").map(\.name).filter { $0 != "id" }
        try call.database.execute(
            sql: """
                INSERT INTO asset (\(columns.joined(separator: ", ")))
                SELECT \(columns.map { new.keys.contains($0) ? "?" : $0 }.joined(separator: ", ")) FROM asset WHERE id = ?
                """,
            arguments: StatementArguments(columns.filter(new.keys.contains).map { new[$0] ?? nil } + [asset.id])
        )
        let id = call.database.lastInsertedRowID
        try call.database.execute(
            literal: """
                INSERT INTO metadataValue (assetID, fieldID, text, number, moment)
                SELECT \(id), fieldID, text, number, moment FROM metadataValue WHERE assetID = \(asset.id) ORDER BY rowid
                """
        )
        return ["assetHandle": .text(call.handles.handle(.asset, id))]
    }
}
