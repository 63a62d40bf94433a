extension IPSError {
    /// This error with the names that its call was about, and the membership rule that it broke, if it broke one.
    func explained(by uses: HandleUses) -> IPSError {
        var error = self
        error.company = error.company ?? uses.names(of: .company).last
        guard let fault, let advice = Self.advice(fault.code, company: error.company, users: uses.names(of: .user)) else { return error }
        error.message += "; " + advice
        return error
    }

    /// What the rules of membership and permission say about a code (IPS protocol, “Handles”).
    private static func advice(_ code: Int, company: String?, users: [String]) -> String? {
        let place = company.map { "“\($0)”" } ?? "the company"
        let user = users.last.map { "“\($0)”" } ?? "the other user"
        switch code {
        case 20000, 20006:
            return "the calling user must be an active member of \(place), whose membership must not have expired"
        case 20001, 20002, 20007:
            return company == nil
                ? "\(user) and the calling user must share at least one company"
                : "\(user) and the calling user must both be members of \(place)"
        case 20003: return "the calling user's role in \(place) does not permit this operation"
        case 20004: return "only administrators of \(place) may act as another user or as a group"
        case 20008: return "the group must be one of \(place)"
        default: return nil
        }
    }
}
