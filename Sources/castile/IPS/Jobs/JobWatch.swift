import IPS
import ServiceClient

/// Follows jobs to their end: bars on a terminal, lines elsewhere.
struct JobWatch: Sendable {
    /// What Ctrl-C does, in words.
    static let interruption = "no longer watching; the jobs go on"

    let console: Console
    var waiter = Waiter(maximumDelay: .seconds(5))

    /// Prints what becomes of the jobs: to a program each change, to people the end.
    ///
    /// - Throws: ``CommandFailure`` if a job failed, also for some of its files; `IPSError`.
    func report(_ jobs: [Job], _ output: OutputOptions) async throws {
        let isForPeople = output.format == .table
        var ends: [JobReport] = []
        do {
            try await output.withRecords(to: console, columns: JobReport.columns) { write in
                ends = try await follow(jobs, saysChanges: isForPeople) { report in
                    if !isForPeople { try write(report.record) }
                }
                if isForPeople { for report in ends { try write(report.record) } }
            }
        } catch let error as IPSError {
            console.note("the jobs go on at the service; castile ips jobs watch follows them again")
            throw error
        }
        try Self.check(ends)
    }

    /// Follows the jobs.
    ///
    /// - Parameters:
    ///   - jobs: The jobs.
    ///   - saysChanges: Whether each change is said where there is no terminal for bars.
    ///   - onChange: Is told where a job stands each time that this changed.
    /// - Returns: How each job ended.
    /// - Throws: What `onChange` throws; `IPSError`; `CancellationError`.
    func follow(
        _ jobs: [Job],
        saysChanges: Bool = true,
        onChange: (JobReport) throws -> Void = { _ in }
    ) async throws -> [JobReport] {
        guard !jobs.isEmpty else { return [] }
        defer { console.clearProgress() }
        var reports = jobs.map { JobReport(name: $0.name ?? "the job") }
        try await withThrowingTaskGroup(of: Void.self) { [waiter] group in
            let (news, continuation) = AsyncThrowingStream<(Int, JobStatus?), any Error>.makeStream()
            for (index, job) in jobs.enumerated() {
                group.addTask {
                    do {
                        for try await status in job.updates(waiter: waiter) { continuation.yield((index, status)) }
                    } catch let error as IPSError where error.code == .unknownJob {
                        continuation.yield((index, nil))
                    } catch {
                        continuation.finish(throwing: error)
                        throw error
                    }
                }
            }
            for try await (index, status) in news {
                reports[index].status = status
                if console.showsProgress {
                    console.progress(JobReport.bars(of: reports))
                } else if saysChanges {
                    console.note(reports[index].line)
                }
                try onChange(reports[index])
                if reports.allSatisfy(\.hasEnded) { break }
            }
            try await group.waitForAll()
        }
        return reports
    }

    /// Fails if a job failed, also for some of its files, was stopped, or is gone.
    private static func check(_ reports: [JobReport]) throws {
        let failures = reports.filter(\.hasFailed)
        guard let first = failures.first else { return }
        guard reports.count > 1 || first.status != nil else {
            throw CommandFailure(.unknownName, "\(first.name) is gone: it is neither active nor scheduled, and left no log")
        }
        let who = reports.count == 1 ? first.name : "\(failures.count) of \(reports.count) jobs"
        let what = Set(failures.compactMap(\.ending)).sorted().joined(separator: " or ")
        let advice = "castile ips jobs log \(reports.count == 1 ? "“\(first.name)”" : "NAME") prints why"
        throw CommandFailure(reports.allSatisfy(\.hasFailedWhole) ? .serviceFault : .partialFailure, "\(who) \(what); \(advice)")
    }
}
