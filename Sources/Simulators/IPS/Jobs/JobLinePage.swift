import GRDB

/// Which lines of a job's log an answer holds, and in which order.
struct JobLinePage {
    enum SortField: String, CaseIterable {
        case date = "Date"
        case type = "LogType"
    }

    let types: [String]
    let paging: Paging
    let order: SQL

    init(_ call: IPSCall) throws {
        types = call.parameters.strings("logTypeArray") ?? []
        paging = try Paging(call.parameters, limit: call.limits.jobLines)
        let field = try call.parameters.choice("sortBy", of: SortField.self) ?? .date
        let direction = try call.parameters.choice("sortDirection", of: AssetSort.Direction.self) ?? .ascending
        let word: SQL = direction == .ascending ? "ASC" : "DESC"
        order = field == .date ? "moment \(word), id \(word)" : "type \(word), id \(word)"
    }

    func condition(_ job: IPSJob) -> SQL {
        types.isEmpty ? "jobID = \(job.id)" : "jobID = \(job.id) AND type IN \(types)"
    }
}
