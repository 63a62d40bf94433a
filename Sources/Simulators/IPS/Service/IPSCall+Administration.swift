import WSDL

extension IPSCall {
    /// Refuses a company where the caller is no active administrator.
    func requireAdministration(of company: CompanyRecord) throws {
        let role = try authorization.role(of: caller, in: company, otherwise: .illegalCompany)
        guard role.isAdministrator else {
            throw IPSFault(.noOperationPermission, .missingRole, role.rawValue, operation.name, "\(Role.ipsAdmin), \(Role.companyAdmin)")
        }
    }

    /// The companies where the caller is an active administrator.
    func administeredCompanies() throws -> [CompanyRecord] {
        try people.memberships(of: caller.id).filter(\.isActive).compactMap { membership in
            let role = caller.role == .ipsAdmin ? .ipsAdmin : membership.role
            return role.isAdministrator ? try people.company(id: membership.companyID) : nil
        }
    }

    /// The id of a user that is a member of a company, active or not.
    ///
    /// - Throws: A fault of code 20007 that names user and company.
    func member(_ user: UserRecord, of company: CompanyRecord) throws -> Int64 {
        guard try people.membership(of: user.id, in: company.id) != nil else {
            throw IPSFault(.illegalRequestUser, .foreignCompany, user.email, company.name)
        }
        return user.id
    }
}
