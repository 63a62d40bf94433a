/// The handles of one session by name: each name is looked up once, when it is first needed.
///
/// Names are compared as the service does: companies by their exact name, users by email without regard to case.
final class HandleRegistry: Sendable {
    private let companies = JoinedLookups<String, CompanyHandle>()
    private let users = JoinedLookups<String, UserHandle>()

    /// The handle of a company.
    func company(named name: String, in session: IPSSession) async throws -> CompanyHandle {
        try await companies.value(of: name) {
            do {
                let answer = try await session.call(GetCompanyInfoParam(companyName: name), CallContext(company: .none))
                guard let handle = answer.companyInfo?.companyHandle else { throw Self.unknown("company", name, "getCompanyInfo", nil) }
                return handle
            } catch let error as IPSError where error.meansUnknownName {
                throw Self.unknown("company", name, "getCompanyInfo", error)
            }
        }
    }

    /// The handle of a user.
    func user(email: String, in session: IPSSession) async throws -> UserHandle {
        try await users.value(of: email.lowercased()) {
            do {
                let answer = try await session.call(GetUserInfoParam(email: email), CallContext())
                guard let handle = answer.userInfo?.userHandle else { throw Self.unknown("user", email, "getUserInfo", nil) }
                return handle
            } catch let error as IPSError where error.meansUnknownName {
                throw Self.unknown("user", email, "getUserInfo", error)
            }
        }
    }

    /// Forgets every handle.
    func removeAll() {
        companies.removeAll()
        users.removeAll()
    }

    private static func unknown(_ what: String, _ name: String, _ operation: String, _ error: IPSError?) -> IPSError {
        let reason = error?.fault.map { " (\($0))" } ?? ""
        return IPSError(
            .unknownName,
            operation: operation,
            message: "there is no \(what) “\(name)” that this user can see\(reason); check the spelling and the user's memberships",
            fault: error?.fault,
            exchange: error?.exchange,
            underlyingError: error?.underlyingError
        )
    }
}

extension IPSError {
    /// Whether a look-up by name was answered with “there is none”.
    ///
    /// The codes are those of the catalogue: 20000 INVALID_COMPANY, 20001 INVALID_REQUEST_USERNAME, 20002 INVALID_REQUEST_USER,
    /// 20006 ILLEGAL_COMPANY, 20007 ILLEGAL_REQUEST_USER, 30001 INVALID_PARAMETER (the only parameter of a look-up is the name).
    fileprivate var meansUnknownName: Bool {
        fault.map { [20000, 20001, 20002, 20006, 20007, 30001].contains($0.code) } ?? false
    }
}
