import GRDB

/// Changes of permission sets, which folders and assets refer to.
struct PermissionChange {
    let call: IPSCall
    let company: CompanyContext

    private var database: Database { call.database }

    init(_ call: IPSCall) throws(IPSFault) {
        self.call = call
        company = try call.requiredCompany()
    }

    func insertSet() throws -> Int64 {
        try database.execute(literal: "INSERT INTO permissionSet (companyID) VALUES (\(company.record.id))")
        return database.lastInsertedRowID
    }

    /// Makes a set of the permissions in an array of the request, over those of another set.
    func set(_ array: String, basedOn base: Int64?) throws -> Int64 {
        let set = try insertSet()
        if let base {
            try database.execute(
                literal: """
                    INSERT INTO permission (setID, groupID, type, isAllowed, isOverride)
                    SELECT \(set), groupID, type, isAllowed, isOverride FROM permission WHERE setID = \(base)
                    """
            )
        }
        for permission in call.parameters.records(array) {
            let handle = try permission.requiredText("groupHandle")
            let group = try call.id(of: handle, .group, in: company, parameter: permission.name("groupHandle"))
            guard let type = try permission.choice("permissionType", of: PermissionType.self) else {
                throw IPSFault(.missingParameter, .missingParameter, permission.name("permissionType"))
            }
            let isAllowed = permission.bool("isAllowed") ?? false
            let isOverride = permission.bool("isOverride") ?? false
            try database.execute(
                literal: """
                    INSERT OR REPLACE INTO permission (setID, groupID, type, isAllowed, isOverride)
                    VALUES (\(set), \(group), \(type.rawValue), \(isAllowed), \(isOverride))
                    """
            )
        }
        return set
    }

    /// Gives a folder a permission set; its children get the same, and assets with a set of their own lose it.
    func assign(_ set: Int64, to folder: FolderRecord, children: Bool) throws {
        guard children else {
            try database.execute(literal: "UPDATE folder SET permissionSetID = \(set) WHERE id = \(folder.id)")
            return try removeUnused()
        }
        let below = FolderRecord.isBelow(folder)
        try database.execute(literal: "UPDATE folder SET permissionSetID = \(set) WHERE \(below)")
        try database.execute(
            literal: """
                UPDATE asset SET permissionSetID = NULL
                WHERE permissionSetID IS NOT NULL AND folderID IN (SELECT id FROM folder WHERE \(below))
                """
        )
        try removeUnused()
    }

    func removeUnused() throws {
        let unused: SQL = """
            NOT IN (SELECT permissionSetID FROM folder UNION SELECT permissionSetID FROM asset WHERE permissionSetID IS NOT NULL)
            """
        try database.execute(literal: "DELETE FROM permission WHERE setID \(unused)")
        try database.execute(literal: "DELETE FROM permissionSet WHERE id \(unused)")
    }
}
