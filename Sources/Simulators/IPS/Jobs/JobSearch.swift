import GRDB
import WSDL

/// Finds the jobs that a request is about.
struct JobSearch {
    enum SortField: String, CaseIterable {
        case jobName = "JobName"
        case logType = "LogType"
        case startDate = "StartDate"
        case companyName = "CompanyName"
        case userID = "UserId"
        case email = "Email"
        case fileErrorCount = "FileErrorCount"
        case fileWarningCount = "FileWarningCount"
        case fileSuccessCount = "FileSuccessCount"

        var column: SQL {
            switch self {
            case .jobName: "fold(originalName)"
            case .logType: "kind"
            case .startDate: "startedAt"
            case .companyName: "companyID"
            case .userID, .email: "fold(user)"
            case .fileErrorCount: Self.count("error")
            case .fileWarningCount: Self.count("warning")
            case .fileSuccessCount: Self.count("success", "update")
            }
        }

        private static func count(_ outcomes: String...) -> SQL {
            "(SELECT COUNT(*) FROM jobLine WHERE jobLine.jobID = job.id AND jobLine.outcome IN \(outcomes))"
        }
    }

    let call: IPSCall

    private var parameters: Parameters { call.parameters }

    /// The job of jobHandle.
    func job(in company: CompanyContext) throws -> IPSJob {
        let handle = try parameters.requiredText("jobHandle")
        let id = try call.id(of: handle, .job, in: company, parameter: "jobHandle")
        guard let job = try IPSJob.fetch(call.database, where: "id = \(id)").first else {
            throw IPSFault(.invalidParameter, .unknownHandle, "jobHandle", handle)
        }
        return job
    }

    /// Those of jobHandle or originalName, where they are given; a job that is not in the state finds nothing.
    func jobs(_ state: SQL) throws -> [IPSJob] {
        var conditions = try companies()
        conditions.append(state)
        if let handle = parameters.text("jobHandle") {
            guard let id = call.handles.id(of: handle, .job) else {
                throw IPSFault(.invalidParameter, .unknownHandle, "jobHandle", handle)
            }
            conditions.append("id = \(id)")
        }
        if let name = parameters.text("originalName") { conditions.append("originalName = \(name)") }
        return try IPSJob.fetch(call.database, where: "\(conditions.joined(operator: .and))")
    }

    /// Those that ended, the newest first unless the request says otherwise.
    func ended() throws -> [IPSJob] {
        var conditions = try companies()
        conditions.append("endedAt IS NOT NULL")
        if let handle = parameters.text("userHandle") {
            conditions.append("user = \(try call.user(handle: handle, email: nil).email)")
        }
        if let start = parameters.moment("startDate") { conditions.append("startedAt >= \(start.milliseconds)") }
        if let end = parameters.moment("endDate") { conditions.append("startedAt <= \(end.milliseconds)") }
        let rows = parameters.int("numRows") ?? -1
        guard rows >= 0 || !parameters.has("numRows") else {
            throw IPSFault(.invalidParameter, .outOfRange, "numRows", String(rows), "0", String(Int32.max))
        }
        let field = try parameters.choice("sortBy", of: SortField.self)
        let direction = try parameters.choice("sortDirection", of: AssetSort.Direction.self) ?? (field == nil ? .descending : .ascending)
        let word: SQL = direction == .ascending ? "ASC" : "DESC"
        let order: SQL = "\((field ?? .startDate).column) \(word), id \(word)"
        return try IPSJob.fetch(call.database, where: "\(conditions.joined(operator: .and))", order: order, limit: rows)
    }

    /// Without a companyHandle, those of all companies of the caller.
    private func companies() throws -> [SQL] {
        if let company = call.company { return ["companyID = \(company.record.id)"] }
        let own = try call.people.memberships(of: call.caller.id).filter(\.isActive).map(\.companyID)
        return ["companyID IN \(own)"]
    }
}
