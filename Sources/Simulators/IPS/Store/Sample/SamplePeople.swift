import GRDB
import ServiceClient
import XMLStream

/// The sample companies, users and groups.
struct SamplePeople {
    static let companies = [(name: "Sample Company", rootPath: "SampleCompany/"), (name: "Other Company", rootPath: "OtherCompany/")]
    /// Everyone sees all but the internal folder, Editors see all; both in the first company.
    static let groups = ["Everyone", "Editors"]
    private static let expiry = XMLDateTime(secondsSince1970: 1_388_534_400, milliseconds: 0, offset: .minutes(-360))
    private static let farAway = XMLDateTime(secondsSince1970: 4_102_444_800, milliseconds: 0, offset: .minutes(-360))

    var accounts: [SampleAccount]
    var seed: UInt64

    func insert(into database: Database) throws {
        for (index, company) in Self.companies.enumerated() {
            try database.execute(
                sql: "INSERT INTO company (id, name, rootPath, expires, expiresAt) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    index + 1, company.name, company.rootPath, Self.farAway.description, Self.farAway.secondsSince1970 * 1_000,
                ]
            )
            try database.execute(sql: "INSERT INTO companySettings (companyID) VALUES (?)", arguments: [index + 1])
        }
        for (index, group) in Self.groups.enumerated() {
            try database.execute(
                sql: "INSERT INTO userGroup (id, companyID, name, isSystemDefined) VALUES (?, 1, ?, ?)",
                arguments: [index + 1, group, index == 0]
            )
        }
        var random = SeededGenerator(seed: seed)
        for (index, account) in accounts.enumerated() {
            try insert(account, id: index + 1, salt: String(random.next(), radix: 36), into: database)
        }
    }

    private func insert(_ account: SampleAccount, id: Int, salt: String, into database: Database) throws {
        let expiry = account.state == .expired ? Self.expiry : nil
        try database.execute(
            sql: """
                INSERT INTO user (id, email, firstName, lastName, role, isValid, salt, passwordHash, passwordExpires, passwordExpiresAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, account.email, account.firstName, account.lastName, account.role.rawValue, account.state != .invalid, salt,
                UserRecord.hash(account.password.reveal(), salt: salt), expiry?.description, expiry.map { $0.secondsSince1970 * 1_000 },
            ]
        )
        let company = account.state == .elsewhere ? 2 : 1
        try database.execute(
            sql: "INSERT INTO membership (companyID, userID, role, isActive) VALUES (?, ?, ?, ?)",
            arguments: [company, id, account.role.rawValue, account.state != .inactiveMember]
        )
        guard company == 1 else { return }
        for group in account.role.isAdministrator ? [1, 2] : [1] {
            try database.execute(sql: "INSERT INTO groupMember (groupID, userID) VALUES (?, ?)", arguments: [group, id])
        }
    }
}
