import GRDB
import WSDL

extension IPSOperations {
    static let folders: [String: CarriedOperation] = [
        "getFolderTree": .reads(getFolderTree),
        "getFolders": .reads(getFolders),
        "createFolder": .writes { call in folder(try FolderChange(call).create(call.parameters.filledText("folderPath")), call) },
        "moveFolder": .writes(moveFolder),
        "renameFolder": .writes(renameFolder),
        "deleteFolder": .changes { call in
            let change = try FolderChange(call)
            let folder = try change.folder("folderHandle")
            _ = try change.parent(of: folder)
            try change.delete(folder)
        },
    ]

    private static func folder(_ id: Int64, _ call: IPSCall) -> DynamicValue {
        ["folderHandle": .text(call.handles.handle(.folder, id))]
    }

    /// depth 0 shows the folder itself, n shows n levels below it, a negative depth all.
    private static func getFolderTree(_ call: IPSCall) throws -> DynamicValue {
        guard let depth = call.parameters.int("depth") else { throw IPSFault(.missingParameter, .missingParameter, "depth") }
        let (tree, root) = try tree(call)
        let answer = tree.answer(root, depth: depth < 0 ? nil : depth)
        return ["folders": .list(answer.map { [$0.value] } ?? []), "permissionSetArray": try sets(answer?.permissionSets ?? [], call)]
    }

    /// The folder and all below it in one list, by path.
    private static func getFolders(_ call: IPSCall) throws -> DynamicValue {
        let (tree, root) = try tree(call)
        let answers = tree.list(root)
        let used = answers.reduce(into: Set<Int64>()) { $0.formUnion($1.permissionSets) }
        return ["folderArray": .list(answers.map(\.value)), "permissionSetArray": try sets(used, call)]
    }

    private static func tree(_ call: IPSCall) throws -> (FolderTree, root: FolderRecord) {
        let company = try call.requiredCompany()
        let root = try call.folder(call.parameters.text("folderPath") ?? "", in: company)
        return (try FolderTree(call, below: root, in: company, types: call.parameters.strings("assetTypeArray")), root)
    }

    private static func sets(_ ids: Set<Int64>, _ call: IPSCall) throws -> DynamicValue {
        let permissions = try PermissionAnswers(call: call).permissions(of: call.requiredCompany().record.id)
        return .list(
            ids.sorted().map { set in
                [
                    "permissionSetHandle": .text(call.handles.handle(.permissionSet, set)),
                    "permissionArray": .list(permissions[set] ?? []),
                ]
            }
        )
    }

    /// What leaves a folder needs Delete there, and Write where it comes.
    private static func moveFolder(_ call: IPSCall) throws -> DynamicValue {
        let change = try FolderChange(call)
        let folder = try change.folder("folderHandle")
        _ = try change.parent(of: folder)
        let destination = try change.folder("destFolderHandle")
        try change.requireEverywhere(.delete, below: folder)
        try change.company.require(.write, in: destination.permissionSetID, of: destination.path)
        try change.relocate(folder, as: folder.name, in: destination, parameter: "destFolderHandle")
        return self.folder(folder.id, call)
    }

    private static func renameFolder(_ call: IPSCall) throws -> DynamicValue {
        let change = try FolderChange(call)
        let folder = try change.folder("folderHandle")
        let parent = try change.parent(of: folder)
        let name = try call.parameters.filledText("folderName")
        guard FolderChange.isName(name) else { throw IPSFault(.invalidParameter, .noName, "folderName", name) }
        try change.company.require(.write, in: folder.permissionSetID, of: folder.path)
        try change.relocate(folder, as: name, in: parent, parameter: "folderName")
        return self.folder(folder.id, call)
    }
}
