import WSDL

extension IPSCall {
    /// The user that userHandle names, else the caller; one that the caller may change.
    func managedUser() throws -> UserRecord {
        let user = try user(handle: parameters.text("userHandle"), email: nil)
        if user.role == .ipsAdmin, caller.role != .ipsAdmin { throw tooHigh() }
        return user
    }

    /// A role of the service that the caller may give: only an IpsAdmin makes another one.
    func grantableRole(_ parameters: Parameters, _ field: String) throws(IPSFault) -> Role {
        let text = try parameters.requiredText(field)
        let role = Role(rawValue: text)
        guard Role.known.contains(role) else {
            let known = Role.known.map(\.rawValue).joined(separator: ", ")
            throw IPSFault(.invalidParameter, .invalidValue, parameters.name(field), text, known)
        }
        if role == .ipsAdmin, caller.role != .ipsAdmin { throw tooHigh() }
        return role
    }

    private func tooHigh() -> IPSFault {
        IPSFault(.noOperationPermission, .missingRole, caller.role.rawValue, operation.name, Role.ipsAdmin.rawValue)
    }
}
