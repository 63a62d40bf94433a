import GRDB

/// Which members belong to which owners, in a table of two columns: users to groups, assets to projects.
struct MemberRelation: Sendable {
    enum Change: Sendable {
        case add
        case remove
        /// These and no others.
        case set
    }

    let table: String
    /// The column of who has members.
    let owner: String
    /// The column of who is one.
    let member: String

    /// The same relation, seen from the members.
    var reversed: MemberRelation {
        MemberRelation(table: table, owner: member, member: owner)
    }

    /// The members of an owner, in the order of their rows.
    func members(of id: Int64, in database: Database) throws -> [Int64] {
        try Int64.fetchAll(database, sql: "SELECT \(member) FROM \(table) WHERE \(owner) = ? ORDER BY \(member)", arguments: [id])
    }

    /// Changes who belongs to an owner; who is there already, or not there, is no mistake.
    func apply(_ change: Change, _ members: [Int64], to id: Int64, in database: Database) throws {
        if change == .set { try database.execute(sql: "DELETE FROM \(table) WHERE \(owner) = ?", arguments: [id]) }
        let sql =
            change == .remove
            ? "DELETE FROM \(table) WHERE \(owner) = ? AND \(member) = ?"
            : "INSERT OR IGNORE INTO \(table) (\(owner), \(member)) VALUES (?, ?)"
        for other in members { try database.execute(sql: sql, arguments: [id, other]) }
    }
}
