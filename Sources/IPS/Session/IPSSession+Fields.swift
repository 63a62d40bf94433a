internal import XMLStream

extension IPSSession {
    /// The session's fields of an input.
    func fields<Input: IPSInput>(for input: Input, _ context: CallContext) async throws -> SessionFields {
        let operation = Input.operation
        var fields = SessionFields()
        if let isRequired = operation.sessionFields["companyHandle"], !input.identifiesCompany {
            fields.companyHandle = try await handle(of: context.company)
            if isRequired, fields.companyHandle == nil {
                throw Self.noCompany(operation.name)
            }
        }
        switch context.user {
        case .caller: break
        case .user(let email): fields.userHandle = try await user(email: email)
        case .handle(let handle): fields.userHandle = handle
        }
        switch context.access {
        case .caller: break
        case .user(let email): fields.accessUserHandle = try await user(email: email)
        case .userHandle(let handle): fields.accessUserHandle = handle
        case .group(let name): fields.accessGroupHandle = try await group(named: name, in: context.company)
        case .groupHandle(let handle): fields.accessGroupHandle = handle
        }
        fields.responseFieldArray = context.fields.wanted
        fields.excludeFieldArray = context.fields.unwanted
        return fields
    }

    static func noCompany(_ operation: String) -> IPSError {
        IPSError(
            .noCompany,
            operation: operation,
            message: "the operation needs a company: open the session with one, or call it with in: .company(named: …)"
        )
    }

    func handle(of company: CompanyContext) async throws -> CompanyHandle? {
        switch company {
        case .session:
            guard let name = self.company else { return nil }
            return try await self.company(named: name)
        case .company(let name): return try await self.company(named: name)
        case .handle(let handle): return handle
        case .none: return nil
        }
    }
}
