import GRDB
import WSDL

/// Puts permissions into the form of the answer.
struct PermissionAnswers {
    let call: IPSCall

    /// The permissions of a company by permission set.
    func permissions(of company: Int64) throws -> [Int64: [DynamicValue]] {
        let request: SQLRequest<Row> = """
            SELECT permission.*, userGroup.name AS groupName FROM permission
            JOIN userGroup ON userGroup.id = permission.groupID
            JOIN permissionSet ON permissionSet.id = permission.setID
            WHERE permissionSet.companyID = \(company)
            ORDER BY permission.setID, permission.groupID, permission.type
            """
        return try request.fetchAll(call.database).reduce(into: [:]) { sets, row in
            let permission = DynamicValue.members([
                "groupHandle": .text(call.handles.handle(.group, row["groupID"])),
                "groupName": .text(row["groupName"]),
                "permissionType": .text(row["type"]),
                "isAllowed": .truth(row["isAllowed"]),
                "isOverride": .truth(row["isOverride"]),
            ])
            sets[row["setID"], default: []].append(permission)
        }
    }
}
