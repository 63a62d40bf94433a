public import ServiceClient

/// A job of the service, as its session sees it.
///
///     let job = try await session.submit(.publish(ImageServingPublishJob()), named: "nightly")
///     for try await status in job.updates() { print(status.progress?.fraction ?? 0) }
public struct Job: Sendable {
    /// The job's handle, good for one session.
    public let handle: JobHandle

    /// The name that it was given; `nil` if it is known by its handle only.
    public let name: String?

    let session: IPSSession
    let company: CompanyContext

    /// Looks once where the job stands (getActiveJobs, then getJobLogDetails, then getScheduledJobs).
    ///
    /// - Returns: Where it stands.
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func status() async throws -> JobStatus {
        let active = try await session.getActiveJobs(GetActiveJobsParam(jobHandle: handle), in: company)
        if let job = active.jobArray?.first(where: { $0.jobHandle == handle }) { return .active(job) }
        if let log = try await log() { return .finished(log) }
        let scheduled = try await session.getScheduledJobs(GetScheduledJobsParam(jobHandle: handle), in: company)
        return scheduled.jobArray?.first { $0.jobHandle == handle }.map(JobStatus.scheduled) ?? .unlisted
    }

    /// The log without its lines; `nil` if there is none yet, which the service can say by a fault about the parameter (30001).
    private func log() async throws -> JobLog? {
        do {
            let details = try await session.getJobLogDetails(GetJobLogDetailsParam(jobHandle: handle, recordsPerPage: 1), in: company)
            var log = details.jobLogArray?.first
            log?.detailArray = nil
            return log
        } catch let error as IPSError where error.fault?.code == 30001 {
            return nil
        }
    }

    /// Where the job stands, again and again until its end: each time that it changed.
    ///
    /// - Parameters:
    ///   - waiter: How often to look, and when to give up; by default every second at first, at last every 30, for ever.
    ///   - clock: Measures and waits; by default the continuous one.
    /// - Returns: The news; the last is ``JobStatus/finished(_:)``.
    public func updates(waiter: Waiter = Waiter(), clock: any Clock<Duration> = ContinuousClock()) -> JobUpdates {
        JobUpdates(job: self, waiter: waiter, clock: clock)
    }

    /// Waits for the job.
    ///
    /// - Parameters:
    ///   - isReached: Whether this is what is waited for; by default the end.
    ///   - waiter: How often to look, and when to give up; by default every second at first, at last every 30, for ever.
    ///   - clock: Measures and waits; by default the continuous one.
    /// - Returns: Where the job stands then; ``JobStatus/finished(_:)`` also if it ended before what was waited for.
    /// - Throws: ``IPSError``, with the code ``IPSError/Code/unknownJob`` when nothing is known of the job any more; `ServiceClientError`
    ///   with the code `timedOut` at the waiter's deadline; `CancellationError` when the task was cancelled.
    public func wait(
        until isReached: (JobStatus) -> Bool = { $0.isFinished },
        waiter: Waiter = Waiter(),
        clock: any Clock<Duration> = ContinuousClock()
    ) async throws -> JobStatus {
        var last = JobStatus.unlisted
        for try await status in updates(waiter: waiter, clock: clock) {
            last = status
            if isReached(status) { break }
        }
        return last
    }

    /// The lines of the job's log, page after page.
    ///
    /// - Parameters:
    ///   - types: Which kinds of lines; by default all.
    ///   - limit: How many are wanted at most; by default all.
    /// - Returns: The lines, the oldest first.
    public func details(ofTypes types: [JobLogType]? = nil, limit: Int? = nil) -> PagedSequence<JobLogDetail> {
        session.jobLogDetails(matching: GetJobLogDetailsParam(jobHandle: handle, logTypeArray: types), in: company, limit: limit)
    }
}
