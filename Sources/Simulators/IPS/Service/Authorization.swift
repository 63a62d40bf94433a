import GRDB
import ServiceClient
import WSDL

/// Decides who may do what: credentials, membership in the company, role, acting as others.
struct Authorization {
    let people: People
    let handles: HandleMint
    /// Milliseconds since 1970.
    let now: Int64

    func caller(_ credentials: CallerCredentials?) throws -> UserRecord {
        guard let credentials else { throw IPSFault(.noCredentials, .noCredentials) }
        guard let user = try people.user(email: credentials.user), user.hasPassword(credentials.password.reveal()) else {
            throw IPSFault(.invalidCredentials, .wrongCredentials)
        }
        try check(user, otherwise: .invalidUser)
        return user
    }

    /// The company of a handle, seen by the caller or by whom the parameters name.
    func company(_ handle: String, _ parameters: Parameters, caller: UserRecord) throws -> CompanyContext {
        guard let id = handles.id(of: handle, .company), let record = try people.company(id: id) else {
            throw IPSFault(.invalidCompany, .unknownCompanyHandle, handle)
        }
        let role = try role(of: caller, in: record, otherwise: .illegalCompany)
        let access = try accessUser(parameters, in: record, caller: caller, role: role)
        let groups = try accessGroup(parameters, in: record, role: role)
        let actor = access?.user ?? caller
        let actorRole = access?.role ?? role
        var sets: [PermissionType: Set<Int64>]?
        if let groups {
            sets = try permissionSets(of: groups)
        } else if !actorRole.isAdministrator {
            sets = try permissionSets(of: people.groups(of: actor.id, in: record.id))
        }
        return CompanyContext(record: record, actor: actor, role: actorRole, permissionSets: sets)
    }

    /// The role of an active member; an IpsAdmin is that in each company.
    func role(of user: UserRecord, in company: CompanyRecord, otherwise code: IPSFault.Code) throws -> Role {
        guard let membership = try people.membership(of: user.id, in: company.id), membership.isActive else {
            throw IPSFault(code, .foreignCompany, user.email, company.name)
        }
        if let expiresAt = company.expiresAt, expiresAt <= now {
            throw IPSFault(.illegalCompany, .expiredCompany, company.name, company.expires ?? "")
        }
        return user.role == .ipsAdmin ? .ipsAdmin : membership.role
    }

    func check(_ role: Role, mayCall operation: String, allowed: [Role]) throws(IPSFault) {
        guard allowed.isEmpty || allowed.contains(role) else {
            let names = allowed.map(\.rawValue).joined(separator: ", ")
            throw IPSFault(.noOperationPermission, .missingRole, role.rawValue, operation, names)
        }
    }

    /// Refuses users who cannot log in: neither they nor others for them may act.
    private func check(_ user: UserRecord, otherwise code: IPSFault.Code) throws(IPSFault) {
        guard user.isValid else { throw IPSFault(code, .invalidUser, user.email) }
        guard !user.isPasswordExpired(at: now) else {
            throw IPSFault(code, .expiredPassword, user.email, user.passwordExpires ?? "")
        }
    }

    private func accessUser(
        _ parameters: Parameters,
        in company: CompanyRecord,
        caller: UserRecord,
        role: Role
    ) throws -> (user: UserRecord, role: Role)? {
        guard let handle = parameters.text("accessUserHandle") else { return nil }
        guard let id = handles.id(of: handle, .user), let user = try people.user(id: id) else {
            throw IPSFault(.invalidRequestUser, .unknownUserHandle, handle)
        }
        guard role.isAdministrator || user.id == caller.id else {
            throw IPSFault(.noImpersonationPermission, .noImpersonation, "accessUserHandle", role.rawValue)
        }
        try check(user, otherwise: .invalidRequestUser)
        return (user, try self.role(of: user, in: company, otherwise: .illegalRequestUser))
    }

    private func accessGroup(_ parameters: Parameters, in company: CompanyRecord, role: Role) throws -> [Int64]? {
        guard let handle = parameters.text("accessGroupHandle") else { return nil }
        guard role.isAdministrator else {
            throw IPSFault(.noImpersonationPermission, .noImpersonation, "accessGroupHandle", role.rawValue)
        }
        guard let id = handles.id(of: handle, .group), try people.hasGroup(id, in: company.id) else {
            throw IPSFault(.illegalAccessGroup, .unknownGroup, handle)
        }
        return [id]
    }

    private func permissionSets(of groups: [Int64]) throws -> [PermissionType: Set<Int64>] {
        let request: SQLRequest<Row> = "SELECT type, setID FROM permission WHERE isAllowed AND groupID IN \(groups)"
        return try request.fetchAll(people.database).reduce(into: [:]) { sets, row in
            guard let type = PermissionType(rawValue: row["type"]) else { return }
            sets[type, default: []].insert(row["setID"])
        }
    }
}
