public import ServiceClient

/// Where a job stands: it is scheduled, then active, and at its end there is its log.
public enum JobStatus: Hashable, Sendable {
    /// It waits for its time.
    case scheduled(ScheduledJob)
    /// It waits for its turn, runs, is paused or about to stop.
    case active(ActiveJob)
    /// It is neither scheduled nor active, and has no log: shortly so between two of these.
    case unlisted
    /// It has ended, and this is its log, without the lines.
    case finished(JobLog)

    /// Whether it has ended.
    public var isFinished: Bool { log != nil }

    /// Whether the service works on it.
    public var isRunning: Bool { active?.state == .running }

    /// Whether a job that took files takes no more of them, for sure: it does not wait for its client.
    var isPastReceiving: Bool {
        switch self {
        case .scheduled, .unlisted: false
        case .active(let job): job.state.map { $0 != .waitingClient && $0 != .unknown } ?? false
        case .finished: true
        }
    }

    /// Whether this says something new, and not only at another time.
    func isNews(after last: JobStatus?) -> Bool { last.map { $0.withoutMoments != withoutMoments } ?? true }

    private var withoutMoments: JobStatus {
        guard case .active(var job) = self else { return self }
        job.lastProgressUpdate = nil
        job.taskProgressArray = job.taskProgressArray?.map { task in
            var task = task
            task.lastProgressUpdate = nil
            task.taskItemProgressArray = task.taskItemProgressArray?.map { item in
                var item = item
                item.lastProgressUpdate = nil
                return item
            }
            return task
        }
        return .active(job)
    }

    /// The entry in the list of active jobs; `nil` if it is not active.
    public var active: ActiveJob? {
        guard case .active(let job) = self else { return nil }
        return job
    }

    /// The log; `nil` before the end.
    public var log: JobLog? {
        guard case .finished(let log) = self else { return nil }
        return log
    }

    /// How far each of its tasks is; empty if it is not active.
    public var tasks: [TaskProgress] { active?.taskProgressArray ?? [] }

    /// How far the whole is, in percent; `nil` while it is not known.
    public var progress: OperationProgress? {
        if isFinished { return OperationProgress(completed: 100, total: 100, unit: "percent") }
        let parts = tasks.compactMap(\.progress)
        guard let percent = active?.progress ?? Self.percent(of: parts) else { return nil }
        return OperationProgress(completed: percent, total: 100, unit: "percent", message: active?.progressMessage)
    }

    /// The mean of parts from 0 to 1; what the service sends may be any number, or none at all.
    private static func percent(of parts: [Double]) -> Int? {
        let known = parts.filter(\.isFinite)
        guard !known.isEmpty else { return nil }
        return Int((100 * known.reduce(0) { $0 + min(max($1, 0), 1) } / Double(known.count)).rounded())
    }
}

extension JobLog {
    /// Whether the job failed, or failed for some of its files.
    public var hasErrors: Bool { fatalError == true || (fileErrorCount ?? 0) > 0 || (transferErrorCount ?? 0) > 0 }

    /// Whether the job ended before it came to all of its files: it was stopped.
    ///
    /// The service has no state for it, so it is what the counts say: fewer files with an outcome than files. Files that were updated may
    /// be counted as successes too, or only as updates; the larger of these two counts is taken. Among the lines of a log,
    /// ``JobLogType/fileCancel`` says so as well; see ``UploadResult/isIncomplete``.
    public var isIncomplete: Bool { accomplishments + (errors ?? 0) < totalFileCount ?? 0 }
}
