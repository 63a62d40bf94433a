package import IPS

extension IPSSession {
    /// Finds a job by its name: among those that run, those that are scheduled, then the latest that ended.
    ///
    /// - Parameters:
    ///   - name: The name of the job, or the one that was submitted, to which the service adds a date.
    ///   - company: The company; by default that of the session.
    /// - Returns: The handle; of several ended jobs that of the latest.
    /// - Throws: `IPSError` with the code `unknownName` when there is none.
    package func jobHandle(named name: String, in company: CompanyContext = .session) async throws -> JobHandle {
        let active = try await getActiveJobs(in: company).jobArray ?? []
        if let job = active.first(where: { $0.name == name || $0.originalName == name }), let handle = job.jobHandle { return handle }
        let scheduled = try await getScheduledJobs(in: company).jobArray ?? []
        if let job = scheduled.first(where: { $0.name == name || $0.originalName == name }), let handle = job.jobHandle { return handle }
        let query = GetJobLogsParam(sortBy: .startDate, sortDirection: .descending)
        let logs = try await getJobLogs(query, in: company).jobLogArray ?? []
        if let log = logs.first(where: { $0.jobName == name || $0.originalJobName == name }), let handle = log.jobHandle { return handle }
        let known = active.compactMap(\.name) + scheduled.compactMap(\.name) + logs.compactMap(\.jobName)
        let hint = known.isEmpty ? "there are no jobs" : "there are \(known.prefix(5).joined(separator: ", "))"
        throw IPSError(.unknownName, operation: "getJobLogs", message: "there is no job “\(name)”; \(hint)")
    }
}
