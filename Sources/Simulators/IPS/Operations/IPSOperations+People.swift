import WSDL

extension IPSOperations {
    static let people: [String: CarriedOperation] = [
        "checkLogin": .reads(checkLogin),
        "getCompanyInfo": .reads(getCompanyInfo),
        "getCompanyMembership": .reads(getCompanyMembership),
        "getUserInfo": .reads(getUserInfo),
        "getUsers": .reads { call in ["userArray": .list(try UserSearch(call: call).users().map { call.answer($0) })] },
    ]

    /// Whether an address and a password belong to a valid user; with a companyHandle, to an active member of the company.
    private static func checkLogin(_ call: IPSCall) throws -> DynamicValue {
        let user = try call.people.user(email: call.parameters.requiredText("email"))
        let password = try call.parameters.requiredText("password")
        guard let user, user.hasPassword(password), user.isValid, !user.isPasswordExpired(at: call.authorization.now) else {
            return ["status": "InvalidLogin"]
        }
        if let company = call.company, try call.people.membership(of: user.id, in: company.record.id)?.isActive != true {
            return ["status": "InvalidLogin"]
        }
        return ["status": "ValidLogin"]
    }

    private static func getCompanyInfo(_ call: IPSCall) throws -> DynamicValue {
        let name = call.parameters.text("companyName")
        guard (name == nil) != (call.company == nil) else {
            throw IPSFault(
                name == nil ? .missingParameter : .invalidParameter,
                .oneOfParameters,
                call.operation.name,
                "companyHandle, companyName"
            )
        }
        if let company = call.company { return ["companyInfo": call.answer(company.record)] }
        guard let name, let company = try call.people.company(named: name) else {
            throw IPSFault(.invalidCompany, .unknownCompanyName, name ?? "")
        }
        _ = try call.authorization.role(of: call.caller, in: company, otherwise: .illegalCompany)
        return ["companyInfo": call.answer(company)]
    }

    /// Of another user only those memberships that are in a company of the caller.
    private static func getCompanyMembership(_ call: IPSCall) throws -> DynamicValue {
        let user = try call.user(handle: call.parameters.text("userHandle"), email: nil)
        let own = Set(try call.people.memberships(of: call.caller.id).filter(\.isActive).map(\.companyID))
        let memberships = try call.people.memberships(of: user.id).filter { user.id == call.caller.id || own.contains($0.companyID) }
        let answers = try memberships.compactMap { membership in
            try call.people.company(id: membership.companyID).map { company in
                DynamicValue.members([
                    "company": call.answer(company),
                    "role": .text(membership.role.rawValue),
                    "isActive": .truth(membership.isActive),
                ])
            }
        }
        return ["membershipArray": .list(answers)]
    }

    private static func getUserInfo(_ call: IPSCall) throws -> DynamicValue {
        let parameters = call.parameters
        guard !parameters.has("userHandle") || !parameters.has("email") else {
            throw IPSFault(.invalidParameter, .oneOfParameters, call.operation.name, "userHandle, email")
        }
        return ["userInfo": call.answer(try call.user(handle: parameters.text("userHandle"), email: parameters.text("email")))]
    }
}
