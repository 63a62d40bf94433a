import ArgumentParser
import IPS
import IPSDynamic

extension IPSJobs {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List the jobs that run or are scheduled.",
            examples: "castile ips jobs list"
        )
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            let columns = ["name", "type", "state", "progress", "startDate", "nextFireTime", "submitUserEmail"]
            try await list.print("jobs", columns: columns) { session in
                let active = try await session.getActiveJobs().jobArray ?? []
                let scheduled = try await session.getScheduledJobs().jobArray ?? []
                return active.map { TreeReader()($0) } + scheduled.map(\.listed)
            }
        }
    }

    struct Logs: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "logs",
            "List the logs of jobs that ended, the latest first.",
            details: "A log counts the files of a job; castile ips jobs log NAME prints its lines.",
            examples: "castile ips jobs logs --limit 10"
        )
        @Option(help: ArgumentHelp("How many at most.", valueName: "number")) var limit: Int?
        @OptionGroup var list: IPSListOptions

        func validate() throws { try checkLimit(limit) }

        func run() async throws {
            let columns = ["jobName", "logType", "startDate", "endDate", "fileSuccessCount", "fileErrorCount", "fatalError"]
            try await list.print("logs", columns: columns) { [limit] session in
                try await session.getJobLogs(GetJobLogsParam(sortBy: .startDate, sortDirection: .descending, numRows: limit)).jobLogArray
            }
        }
    }

    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "log",
            "Print the lines of the log of a job, the oldest first.",
            examples: "castile ips jobs log nightly",
            "castile ips jobs log nightly --type UploadError --format csv"
        )
        @Option(help: ArgumentHelp("Only lines of this type, such as UploadError; may be repeated.", valueName: "type"))
        var type: [String] = []
        @Option(help: ArgumentHelp("How many lines at most.", valueName: "number")) var limit: Int?
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup var job: NamedJob

        func validate() throws { try checkLimit(limit) }

        func run() async throws {
            let types = type.isEmpty ? nil : type.map(JobLogType.init(rawValue:))
            try await job.work.run { [types, limit, output, job] session, console in
                try console.noteUnknown(types ?? [], from: "--type")
                // A schedule has no log: those of its runs are meant.
                let handle = try await session.jobHandle(named: job.job, among: [.active, .ended, .scheduled])
                let found = session.job(handle, named: job.job)
                let lines = found.details(ofTypes: types, limit: limit)
                let columns = ["logType", "assetName", "assetType", "logMessage"]
                try await output.list(lines, columns: columns, noun: "lines", to: console)
            }
        }
    }
}

/// Refuses a list of nothing.
private func checkLimit(_ limit: Int?) throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
}
