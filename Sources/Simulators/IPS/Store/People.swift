import GRDB

/// Questions about companies, users and groups.
struct People {
    let database: Database

    func company(id: Int64) throws -> CompanyRecord? {
        try CompanyRecord.fetchOne(database, sql: "SELECT * FROM company WHERE id = ?", arguments: [id])
    }

    func company(named name: String) throws -> CompanyRecord? {
        try CompanyRecord.fetchOne(database, sql: "SELECT * FROM company WHERE name = ?", arguments: [name])
    }

    func user(id: Int64) throws -> UserRecord? {
        try UserRecord.fetchOne(database, sql: "SELECT * FROM user WHERE id = ?", arguments: [id])
    }

    /// Addresses are compared without regard to case.
    func user(email: String) throws -> UserRecord? {
        try UserRecord.fetchOne(database, sql: "SELECT * FROM user WHERE fold(email) = ?", arguments: [email.lowercased()])
    }

    func membership(of user: Int64, in company: Int64) throws -> Membership? {
        let sql = "SELECT * FROM membership WHERE userID = ? AND companyID = ?"
        return try Membership.fetchOne(database, sql: sql, arguments: [user, company])
    }

    func memberships(of user: Int64) throws -> [Membership] {
        let sql = "SELECT * FROM membership WHERE userID = ? ORDER BY companyID"
        return try Membership.fetchAll(database, sql: sql, arguments: [user])
    }

    /// Whether two users are both active members of one company.
    func share(_ first: Int64, _ second: Int64) throws -> Bool {
        let sql = """
            SELECT EXISTS (
                SELECT 1 FROM membership one JOIN membership other ON one.companyID = other.companyID
                WHERE one.userID = ? AND other.userID = ? AND one.isActive AND other.isActive
            )
            """
        return try first == second || Bool.fetchOne(database, sql: sql, arguments: [first, second]) ?? false
    }

    func hasGroup(_ group: Int64, in company: Int64) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM userGroup WHERE id = ? AND companyID = ?)"
        return try Bool.fetchOne(database, sql: sql, arguments: [group, company]) ?? false
    }

    func groups(of user: Int64, in company: Int64) throws -> [Int64] {
        let sql = """
            SELECT userGroup.id FROM userGroup JOIN groupMember ON groupMember.groupID = userGroup.id
            WHERE groupMember.userID = ? AND userGroup.companyID = ? ORDER BY userGroup.id
            """
        return try Int64.fetchAll(database, sql: sql, arguments: [user, company])
    }
}
