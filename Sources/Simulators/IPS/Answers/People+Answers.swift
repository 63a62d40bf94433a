import WSDL

extension IPSCall {
    func answer(_ company: CompanyRecord) -> DynamicValue {
        .members([
            "companyHandle": .text(handles.handle(.company, company.id)),
            "name": .text(company.name),
            "rootPath": .text(company.rootPath),
            "expires": .optional(company.expires),
        ])
    }

    func answer(_ user: UserRecord) -> DynamicValue {
        .members([
            "userHandle": .text(handles.handle(.user, user.id)),
            "firstName": .text(user.firstName),
            "lastName": .text(user.lastName),
            "email": .text(user.email),
            "defaultRole": .text(user.role.rawValue),
            "isValid": .truth(user.isValid),
            "passwordExpires": .optional(user.passwordExpires),
        ])
    }
}
