import GRDB
import WSDL

extension IPSOperations {
    static let companies: [String: CarriedOperation] = [
        "addCompany": .writes(addCompany),
        "getAllCompanies": .reads(getAllCompanies),
        "getCompanyMembers": .reads(getCompanyMembers),
        "getCompanySettings": .reads { call in ["settings": try CompanySettings(call).answer()] },
        "setCompanySettings": .changes { call in try CompanySettings(call).set() },
        "addCompanyMembership": .changes { call in
            let user = try call.managedUser()
            for membership in try Memberships(call).requested() { try Memberships(call).put(membership, of: user.id) }
        },
        "setCompanyMembership": .changes { call in try Memberships(call).replace(of: try call.managedUser().id) },
        "removeCompanyMembership": .changes { call in
            let user = try call.managedUser()
            try Memberships(call).remove(call.parameters.strings("companyHandleArray") ?? [], of: user.id)
        },
    ]

    /// A company is born with its root folder, a group of everyone who may do everything, and the caller as its administrator.
    private static func addCompany(_ call: IPSCall) throws -> DynamicValue {
        let database = call.database
        let name = try call.parameters.filledText("companyName")
        guard FolderChange.isName(name) else { throw IPSFault(.invalidParameter, .noName, "companyName", name) }
        guard try call.people.company(named: name) == nil else { throw IPSFault(.invalidParameter, .nameTaken, "companyName", name) }
        let root = name.filter { !$0.isWhitespace } + "/"
        let request: SQLRequest<Bool> = "SELECT EXISTS (SELECT 1 FROM company WHERE rootPath = \(root))"
        guard try !(request.fetchOne(database) ?? false) else { throw IPSFault(.invalidParameter, .nameTaken, "companyName", root) }
        let expires = call.parameters.moment("expires")?.inServiceTime
        let moment = call.moment
        try database.execute(
            literal: """
                INSERT INTO company (name, rootPath, expires, expiresAt) VALUES (\(name), \(root), \(expires?.text), \(expires?.milliseconds))
                """
        )
        let id = database.lastInsertedRowID
        try database.execute(literal: "INSERT INTO companySettings (companyID) VALUES (\(id))")
        try PublishContext.insertAll(into: database, of: id)
        try database.execute(
            literal: """
                INSERT INTO membership (companyID, userID, role, isActive)
                VALUES (\(id), \(call.caller.id), \(call.caller.role.rawValue), 1)
                """
        )
        try database.execute(literal: "INSERT INTO userGroup (companyID, name, isSystemDefined) VALUES (\(id), 'Everyone', 1)")
        let group = database.lastInsertedRowID
        try database.execute(literal: "INSERT INTO groupMember (groupID, userID) VALUES (\(group), \(call.caller.id))")
        try database.execute(literal: "INSERT INTO permissionSet (companyID) VALUES (\(id))")
        let set = database.lastInsertedRowID
        for type in PermissionType.allCases {
            try database.execute(
                literal: """
                    INSERT INTO permission (setID, groupID, type, isAllowed, isOverride) VALUES (\(set), \(group), \(type.rawValue), 1, 0)
                    """
            )
        }
        try database.execute(
            literal: """
                INSERT INTO folder (companyID, path, modified, modifiedAt, permissionSetID)
                VALUES (\(id), \(root), \(moment.text), \(moment.milliseconds), \(set))
                """
        )
        guard let company = try call.people.company(id: id) else { throw IPSFault(.exception, .failed, name) }
        return ["companyInfo": call.answer(company)]
    }

    private static func getAllCompanies(_ call: IPSCall) throws -> DynamicValue {
        let isAll = call.parameters.bool("includeExpired") ?? false
        let request: SQLRequest<CompanyRecord> = """
            SELECT * FROM company WHERE \(isAll) OR expiresAt IS NULL OR expiresAt > \(call.authorization.now) ORDER BY id
            """
        return ["companyArray": .list(try request.fetchAll(call.database).map { call.answer($0) })]
    }

    private static func getCompanyMembers(_ call: IPSCall) throws -> DynamicValue {
        let company = try call.requiredCompany().record.id
        let isAll = call.parameters.bool("includeInvalid") ?? false
        let request: SQLRequest<Row> = """
            SELECT user.*, membership.role AS companyRole, membership.isActive FROM user JOIN membership ON membership.userID = user.id
            WHERE membership.companyID = \(company) AND (\(isAll) OR user.isValid) ORDER BY user.id
            """
        let members = try request.fetchAll(call.database).map { row -> DynamicValue in
            ["user": call.answer(UserRecord(row: row)), "role": .text(row["companyRole"]), "isActive": .truth(row["isActive"])]
        }
        return ["memberArray": .list(members)]
    }
}
