package import IPS

extension IPSSession {
    /// Finds a job by its name.
    ///
    /// - Parameters:
    ///   - name: The name of the job, or the one that was submitted, to which the service adds a date.
    ///   - company: The company; by default that of the session.
    ///   - lists: Where it is looked for, in this order; by default among those that run, those that are scheduled, then those that ended.
    /// - Returns: The handle; of several ended jobs that of the latest.
    /// - Throws: `IPSError` with the code `unknownName` when there is none.
    package func jobHandle(
        named name: String,
        in company: CompanyContext = .session,
        among lists: [JobList] = JobList.allCases
    ) async throws -> JobHandle {
        var known: [String] = []
        for list in lists {
            let jobs = try await list.jobs(in: self, of: company)
            if let handle = jobs.first(where: { $0.name == name || $0.originalName == name })?.handle { return handle }
            known += jobs.compactMap(\.name)
        }
        let kind = lists == [.scheduled] ? "scheduled job" : lists.contains(.ended) ? "job" : "active or scheduled job"
        let hint = known.isEmpty ? "there is none at all" : "there are \(known.prefix(5).joined(separator: ", "))"
        throw IPSError(.unknownName, operation: "getActiveJobs", message: "there is no \(kind) “\(name)”; \(hint)")
    }
}
