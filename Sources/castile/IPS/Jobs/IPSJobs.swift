import ArgumentParser

/// `castile ips jobs`.
struct IPSJobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List, follow, stop, pause and resume jobs, and read their logs.",
        discussion: """
            A job is what the service works on for a while: an upload, a publication, an export. It is active until its end; then \
            there is a log of it. A job with a schedule is listed until it is deleted.

            EXAMPLES
            castile ips jobs list
            castile ips jobs watch nightly
            castile ips jobs stop nightly
            castile ips jobs log nightly
            """,
        subcommands: [
            List.self, Watch.self, Logs.self, Log.self, Stop.self, Pause.self, Resume.self, Run.self, Delete.self,
        ],
        defaultSubcommand: List.self
    )
}
