import GRDB

/// Changes of who belongs to which company, as the membershipArray of a request says.
struct Memberships {
    struct Update {
        let company: CompanyRecord
        let role: Role
        let isActive: Bool
    }

    private let call: IPSCall

    init(_ call: IPSCall) {
        self.call = call
    }

    /// What the request asks for; each company must be one that the caller administers.
    func requested() throws -> [Update] {
        try call.parameters.records("membershipArray").map { item in
            Update(
                company: try company(item.requiredText("companyHandle"), parameter: item.name("companyHandle")),
                role: try call.grantableRole(item, "role"),
                isActive: item.bool("isActive") ?? true
            )
        }
    }

    func put(_ update: Update, of user: Int64) throws {
        try call.database.execute(
            literal: """
                INSERT OR REPLACE INTO membership (companyID, userID, role, isActive)
                VALUES (\(update.company.id), \(user), \(update.role.rawValue), \(update.isActive))
                """
        )
    }

    /// These and no others, among the companies that the caller administers.
    func replace(of user: Int64) throws {
        let updates = try requested()
        let kept = updates.map(\.company.id)
        for company in try call.administeredCompanies() where !kept.contains(company.id) { try remove(company.id, of: user) }
        for update in updates { try put(update, of: user) }
    }

    func remove(_ handles: [String], of user: Int64) throws {
        for handle in handles { try remove(company(handle, parameter: "companyHandleArray/items").id, of: user) }
    }

    /// Who leaves a company leaves its groups.
    private func remove(_ company: Int64, of user: Int64) throws {
        try call.database.execute(literal: "DELETE FROM membership WHERE companyID = \(company) AND userID = \(user)")
        try call.database.execute(
            literal: """
                DELETE FROM groupMember WHERE userID = \(user) AND groupID IN (SELECT id FROM userGroup WHERE companyID = \(company))
                """
        )
    }

    private func company(_ handle: String, parameter: String) throws -> CompanyRecord {
        guard let id = call.handles.id(of: handle, .company), let company = try call.people.company(id: id) else {
            throw IPSFault(.invalidCompany, .unknownCompanyHandle, handle)
        }
        try call.requireAdministration(of: company)
        return company
    }
}
