import GRDB

/// That a user belongs to a company, with which role.
struct Membership: FetchableRecord {
    let companyID: Int64
    let role: Role
    let isActive: Bool

    init(row: Row) {
        companyID = row["companyID"]
        role = Role(rawValue: row["role"])
        isActive = row["isActive"]
    }
}
