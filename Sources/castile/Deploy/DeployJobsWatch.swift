import ArgumentParser
import SelectDeploy

/// `castile deploy jobs watch`.
struct DeployJobsWatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Print each change of a job, up to its end.",
        discussion: """
            The exit status is 0 when the job succeeds, \(ExitStatus.serviceFault.rawValue) when it fails.

            EXAMPLES
            castile deploy jobs watch 2a61d9c4-0f5e-4c8b-9d37-6b1f0a2c7e55
            castile deploy jobs watch 2a61d9c4-0f5e-4c8b-9d37-6b1f0a2c7e55 \\
                --deadline 600 --format json
            """
    )

    @Argument(help: "The job's identifier.")
    var id: String

    @Option(help: ArgumentHelp("How long to wait for the end, in seconds.", valueName: "seconds"))
    var deadline = 14_400

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: DeployOptions

    func validate() throws {
        if deadline < 1 { throw ValidationError("--deadline must be 1 second or more.") }
    }

    func run() async throws {
        let console = service.verbosity.console
        let waiting = DeployJobWaiting(seconds: deadline, console: console)
        let columns = ["last_modified", "state", "message"].map { OutputColumn($0) }
        try await service.withClient(console: console, interruption: DeployOptions.jobsGoOn) { [self, waiting] client in
            try await output.withRecords(to: console, columns: columns) { write in
                for try await job in client.updates(of: id, waiting: waiting) {
                    try write(TreeValue(job.content))
                    try DeployJobOutcome(job)?.get("job \(id)")
                }
            }
        }
    }
}
