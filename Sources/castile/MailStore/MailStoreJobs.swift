import ArgumentParser
import MailStore

/// `castile mailstore jobs`.
struct MailStoreJobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List, run, enable and disable scheduled jobs, and see what they did.",
        subcommands: [List.self, Run.self, Enable.self, Disable.self, Results.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the jobs.")
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetJobs") }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "run", abstract: "Start a job; its outcome is among the results.")
        @Argument(help: "The number of the job.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("RunJobAsync", ["id": .number(id)]) }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "enable", abstract: "Let a job run by its schedule.")
        @Argument(help: "The number of the job.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("SetJobEnabled", ["id": .number(id), "enabled": true]) }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "disable", abstract: "Keep a job from running by its schedule.")
        @Argument(help: "The number of the job.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("SetJobEnabled", ["id": .number(id), "enabled": false]) }
    }

    struct Results: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "results", abstract: "List what jobs did in a range of time.")
        @OptionGroup var range: MailStoreRange
        @Option(help: "Only the job of this number.") var job: Int?
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws {
            var parameters = try range.parameters(zone: "timeZoneId")
            parameters["jobId"] = job.map { .number($0) }
            try await instance.run("GetJobResults", parameters)
        }
    }
}
