import IPS

/// Where jobs are listed: each moves from one list to the next.
package enum JobList: CaseIterable, Sendable {
    /// The service works on it, or it is paused.
    case active
    /// It has a schedule, or waits for its time.
    case scheduled
    /// There is a log of it.
    case ended

    /// A job as its list has it.
    typealias Entry = (name: String?, originalName: String?, handle: JobHandle?)

    /// The jobs; of those that ended the latest first.
    func jobs(in session: IPSSession, of company: CompanyContext) async throws -> [Entry] {
        switch self {
        case .active: (try await session.getActiveJobs(in: company).jobArray ?? []).map { ($0.name, $0.originalName, $0.jobHandle) }
        case .scheduled: (try await session.getScheduledJobs(in: company).jobArray ?? []).map { ($0.name, $0.originalName, $0.jobHandle) }
        case .ended:
            try await session.getJobLogs(GetJobLogsParam(sortBy: .startDate, sortDirection: .descending), in: company).jobLogArray?
                .map { ($0.jobName, $0.originalJobName, $0.jobHandle) } ?? []
        }
    }
}
