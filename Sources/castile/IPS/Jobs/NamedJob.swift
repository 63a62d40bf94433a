import ArgumentParser
import IPS
import IPSDynamic

/// A job that the command line names.
struct NamedJob: ParsableArguments {
    @Argument(help: "The name of the job, with or without the date that the service adds.") var job: String
    @OptionGroup(title: "Service options") var work: IPSWorkOptions

    /// Does one thing to the job.
    ///
    /// - Parameters:
    ///   - verb: What was done, before the name of the job: `paused`.
    ///   - lists: Where the job is looked for, in this order; by default among those that run, then among those that are scheduled.
    ///   - act: Does it.
    /// - Throws: `IPSError`, also when there is no such job; ``CommandFailure`` when a setting is missing or wrong.
    func change(
        _ verb: String,
        among lists: [JobList] = [.active, .scheduled],
        _ act: @escaping @Sendable (Job) async throws -> Void
    ) async throws {
        try await work.run { [job] session, console in
            try await act(session.job(session.jobHandle(named: job, among: lists), named: job))
            console.note("\(verb) \(job)")
        }
    }
}
