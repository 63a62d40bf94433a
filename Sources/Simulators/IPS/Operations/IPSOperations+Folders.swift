import WSDL

extension IPSOperations {
    static let folders: [String: CarriedOperation] = [
        "getFolderTree": .reads(getFolderTree)
    ]

    /// depth 0 shows the folder itself, n shows n levels below it, a negative depth all.
    private static func getFolderTree(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany()
        guard let depth = call.parameters.int("depth") else { throw IPSFault(.missingParameter, .missingParameter, "depth") }
        let root = try call.folder(call.parameters.text("folderPath") ?? "", in: company)
        let tree = try FolderTree(call, below: root, in: company, types: call.parameters.strings("assetTypeArray"))
        let answer = tree.answer(root, depth: depth < 0 ? nil : depth)
        let permissions = try PermissionAnswers(call: call).permissions(of: company.record.id)
        let sets = (answer?.permissionSets ?? []).sorted().map { set in
            DynamicValue.members([
                "permissionSetHandle": .text(call.handles.handle(.permissionSet, set)),
                "permissionArray": .list(permissions[set] ?? []),
            ])
        }
        return ["folders": .list(answer.map { [$0.value] } ?? []), "permissionSetArray": .list(sets)]
    }
}
