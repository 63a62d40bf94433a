package import IPS

extension IPSSession {
    /// Finds a job by its name.
    ///
    /// - Parameters:
    ///   - name: The name of the job, or the one that was submitted, to which the service adds a date.
    ///   - company: The company; by default that of the session.
    ///   - lists: Where it is looked for, in this order; by default among those that run, those that are scheduled, then those that ended.
    /// - Returns: The handle; of several ended jobs that of the latest.
    /// - Throws: `IPSError` with the code `unknownName` when there is none, `ambiguousName` when several that have not ended are called so.
    package func jobHandle(
        named name: String,
        in company: CompanyContext = .session,
        among lists: [JobList] = JobList.allCases
    ) async throws -> JobHandle {
        var known: [String] = []
        for list in lists {
            let jobs = try await list.jobs(in: self, of: company)
            let wanted = ExactName(name)
            let exact = jobs.filter { $0.name.map { ExactName($0) } == wanted }
            let named = exact.isEmpty ? jobs.filter { $0.originalName.map { ExactName($0) } == wanted } : exact
            if named.count > 1, list != .ended { throw Self.ambiguous(name, named) }
            if let handle = named.first?.handle { return handle }
            known += jobs.compactMap(\.name)
        }
        let kind = lists == [.scheduled] ? "scheduled job" : lists.contains(.ended) ? "job" : "active or scheduled job"
        let hint = known.isEmpty ? "there is none at all" : "there are \(known.prefix(5).joined(separator: ", "))"
        throw IPSError(.unknownName, operation: "getActiveJobs", message: "there is no \(kind) “\(name)”; \(hint)")
    }

    private static func ambiguous(_ name: String, _ jobs: [JobList.Entry]) -> IPSError {
        let names = jobs.compactMap(\.name).joined(separator: ", ")
        let message = "there are \(jobs.count) jobs “\(name)” that have not ended: \(names); take one of these names"
        return IPSError(.ambiguousName, operation: "getActiveJobs", message: message)
    }
}
