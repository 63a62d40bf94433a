internal import Spelling

/// What it means when a look-up by name does not succeed.
enum LookupFailure {
    /// Whether a look-up was answered with “there is none”: its only parameters are the name and the company.
    static func meansNone(_ error: IPSError) -> Bool {
        error.fault.map { FaultRule.of($0)?.meansNoSuchName ?? false } ?? false
    }

    /// Whether the caller may not ask this way, so that another operation may know.
    static func isRefusal(_ error: IPSError) -> Bool {
        error.code == .authorization || error.code == .unsupportedVersion || (error.code == .service && error.fault?.code == 30000)
    }

    static func ambiguous(_ question: LookupQuestion, _ count: Int, _ operation: String) -> IPSError {
        IPSError(
            .ambiguousName,
            operation: operation,
            message:
                "there are \(count) objects of the kind \(question.kind.title) named “\(question.name)”; rename one, or use the handle "
                + "that a listing operation gives in this session"
        )
    }

    /// No such thing, with the names that are nearest.
    static func unknown(_ question: LookupQuestion, near names: [String], operation: String?, refusal: IPSError?) -> IPSError {
        let near = NameDistance.nearest(to: question.name, in: Array(Set(names)))
        let company: String
        if case .company(let name) = question.company, question.kind.needsCompany { company = " in “\(name)”" } else { company = "" }
        let hint =
            near.isEmpty
            ? "check the spelling and the user's memberships" : "did you mean \(near.map { "“\($0)”" }.joined(separator: " or "))?"
        let reason = refusal?.fault.map { " (\($0))" } ?? ""
        return IPSError(
            .unknownName,
            operation: operation,
            message: "there is no \(question.kind.title) “\(question.name)”\(company) that this user can see\(reason); \(hint)",
            fault: refusal?.fault,
            exchange: refusal?.exchange
        )
    }
}
