import ArgumentParser
import IPS
import IPSDynamic

/// `castile ips jobs`.
struct IPSJobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List, stop, pause and resume jobs, and read their logs.",
        discussion: """
            EXAMPLES
            castile ips jobs list
            castile ips jobs stop nightly
            castile ips jobs log nightly
            """,
        subcommands: [List.self, Logs.self, Log.self, Stop.self, Pause.self, Resume.self, Run.self, Delete.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the jobs that run or are scheduled.",
            discussion: """
                EXAMPLE
                castile ips jobs list
                """
        )
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [output] session, console in
                let active = try await session.getActiveJobs().jobArray ?? []
                let scheduled = try await session.getScheduledJobs().jobArray ?? []
                let columns = ["name", "type", "state", "progress", "startDate", "nextFireTime", "submitUserEmail"]
                let records = active.map(TreeValue.init(reflecting:)) + scheduled.map(TreeValue.init(reflecting:))
                try await output.withRecords(to: console, columns: output.format == .table ? columns.map { OutputColumn($0) } : nil) {
                    write in
                    for record in records { try write(record) }
                }
            }
        }
    }

    struct Logs: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "logs",
            abstract: "List the logs of jobs that ended, the latest first.",
            discussion: """
                EXAMPLE
                castile ips jobs logs --limit 10
                """
        )
        @Option(help: ArgumentHelp("How many at most.", valueName: "number")) var limit: Int?
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [limit, output] session, console in
                let query = GetJobLogsParam(sortBy: .startDate, sortDirection: .descending, numRows: limit)
                let columns = ["jobName", "logType", "startDate", "endDate", "fileSuccessCount", "fileErrorCount", "fatalError"]
                try await output.list(session.getJobLogs(query).jobLogArray ?? [], columns: columns, noun: "logs", to: console)
            }
        }
    }

    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "log",
            abstract: "Print the lines of the log of a job.",
            discussion: """
                EXAMPLE
                castile ips jobs log nightly
                """
        )
        @Argument(help: "The name of the job.") var job: String
        @Option(help: ArgumentHelp("How many lines at most.", valueName: "number")) var limit: Int?
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [job, limit, output] session, console in
                let handle = try await session.jobHandle(named: job)
                let query = GetJobLogDetailsParam(jobHandle: handle, recordsPerPage: limit)
                let logs = try await session.getJobLogDetails(query).jobLogArray ?? []
                try await output.list(
                    logs.flatMap { $0.detailArray ?? [] },
                    columns: ["logType", "assetName", "assetType", "logMessage"],
                    noun: "lines",
                    to: console
                )
            }
        }
    }

    struct Stop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stop",
            abstract: "Stop a job.",
            discussion: """
                EXAMPLE
                castile ips jobs stop nightly
                """
        )
        @Argument(help: "The name of the job.") var job: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [job] session, console in
                let handle = try await session.jobHandle(named: job)
                try await session.stopJob(StopJobParam(jobHandle: handle))
                console.note("stopping \(job)")
            }
        }
    }

    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pause",
            abstract: "Pause a scheduled job.",
            discussion: """
                EXAMPLE
                castile ips jobs pause nightly
                """
        )
        @Argument(help: "The name of the job.") var job: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [job] session, console in
                let handle = try await session.jobHandle(named: job)
                try await session.pauseJob(PauseJobParam(jobHandle: handle))
                console.note("paused \(job)")
            }
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume",
            abstract: "Let a paused job go on.",
            discussion: """
                EXAMPLE
                castile ips jobs resume nightly
                """
        )
        @Argument(help: "The name of the job.") var job: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [job] session, console in
                let handle = try await session.jobHandle(named: job)
                try await session.resumeJob(ResumeJobParam(jobHandle: handle))
                console.note("resumed \(job)")
            }
        }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run",
            abstract: "Run a scheduled job now.",
            discussion: """
                EXAMPLE
                castile ips jobs run nightly
                """
        )
        @Argument(help: "The name of the job.") var job: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [job] session, console in
                let handle = try await session.jobHandle(named: job)
                try await session.executeJob(ExecuteJobParam(jobHandle: handle))
                console.note("started \(job)")
            }
        }
    }

    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete",
            abstract: "Delete a scheduled job.",
            discussion: """
                EXAMPLE
                castile ips jobs delete nightly --yes
                """
        )
        @Argument(help: "The name of the job.") var job: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [job, confirmation] session, console in
                let handle = try await session.jobHandle(named: job)
                try confirmation.confirm("Delete the job \(job)?")
                try await session.deleteJob(DeleteJobParam(jobHandle: handle))
                console.note("deleted \(job)")
            }
        }
    }
}
