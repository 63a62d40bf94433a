import GRDB
import WSDL

extension IPSOperations {
    static let projects: [String: CarriedOperation] = [
        "getProjects": projectKind.list("projectArray"),
        "createProject": projectKind.create,
        "renameProject": projectKind.update,
        "deleteProject": projectKind.delete,
        "addProjectAssets": changeProjectAssets(.add),
        "removeProjectAssets": changeProjectAssets(.remove),
        "setProjectAssets": changeProjectAssets(.set),
    ]

    private static let projectKind = RecordKind(
        .project,
        handle: "projectHandle",
        fields: [.init("name", parameter: "projectName", isUnique: true)],
        dependents: [.init(table: "projectAsset", column: "projectID")]
    )

    private static let projectAssets = MemberRelation(table: "projectAsset", owner: "projectID", member: "assetID")

    /// Each asset on its own: one that is unknown does not keep the others out.
    private static func changeProjectAssets(_ change: MemberRelation.Change) -> CarriedOperation {
        .writes { call in
            let company = try call.requiredCompany()
            let handle = try call.parameters.requiredText("projectHandle")
            let project = try call.id(of: handle, .project, in: company, parameter: "projectHandle")
            if change == .set { try projectAssets.apply(.set, [], to: project, in: call.database) }
            let items = call.parameters.records("assetHandleArray", each: "assetHandle")
            return try BatchAnswer.working(through: items, in: call.database, call.language) { item in
                let asset = try call.asset(item.requiredText("assetHandle"), in: company, parameter: item.name("assetHandle"))
                try projectAssets.apply(change == .remove ? .remove : .add, [asset.id], to: project, in: call.database)
                return nil
            }
        }
    }
}
