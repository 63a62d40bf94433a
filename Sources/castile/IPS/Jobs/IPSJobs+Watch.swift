import ArgumentParser
import IPS
import IPSDynamic

extension IPSJobs {
    struct Watch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "watch",
            "Follow a job, or all that run, to the end.",
            details: """
                On a terminal each job has a bar, elsewhere each change is a line on standard error; at the end there is a table of \
                what became of the jobs. With --format ndjson, json or csv each change is a record.

                The exit status is \(ExitStatus.serviceFault.rawValue) if all jobs failed, and \(ExitStatus.partialFailure.rawValue) \
                if some did, or failed for some of their files. Ctrl-C ends the watching, not the jobs. A schedule that repeats \
                has no end; it can be watched while it runs.
                """,
            examples: "castile ips jobs watch nightly",
            "castile ips jobs watch --all --format ndjson"
        )
        @Argument(help: "The name of the job, with or without the date that the service adds.") var job: String?
        @Flag(help: "All jobs that run now.") var all = false
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func validate() throws {
            if all == (job != nil) { throw ValidationError("Name one job, or give --all.") }
        }

        func run() async throws {
            try await work.run(onInterruption: JobWatch.interruption) { [job, output] session, console in
                let jobs: [Job]
                if let job {
                    jobs = [try await Self.followable(job, in: session)]
                } else {
                    jobs = try await (session.getActiveJobs().jobArray ?? []).compactMap { active in
                        active.jobHandle.map { session.job($0, named: active.name) }
                    }
                    if jobs.isEmpty { console.note("no job runs") }
                }
                try await JobWatch(console: console).report(jobs, output)
            }
        }

        /// The job that a name means: a run of a schedule if there is one now, since a schedule itself has no end.
        private static func followable(_ name: String, in session: IPSSession) async throws -> Job {
            let job = try await session.job(session.jobHandle(named: name), named: name)
            guard case .scheduled(let entry) = try await job.status(), entry.execSchedule?.isEmpty == false else { return job }
            throw CommandFailure(
                .usage,
                """
                “\(name)” is a schedule without an end, and does not run now; castile ips jobs run “\(name)” runs it at once, and \
                castile ips jobs log “\(name)” prints what its last run did
                """
            )
        }
    }
}
