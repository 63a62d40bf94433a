import ArgumentParser
import MailStore

/// `castile mailstore jobs`.
struct MailStoreJobs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List, run, enable and disable scheduled jobs, and see what they did.",
        discussion: """
            EXAMPLES
            castile mailstore jobs list
            castile mailstore jobs run 3
            castile mailstore jobs results --from 2026-11-01 --to 2026-12-01
            """,
        subcommands: [List.self, Run.self, Enable.self, Disable.self, Results.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List the jobs.",
            examples: "castile mailstore jobs list --format csv"
        )
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetJobs") }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "run",
            "Start a job; its outcome is among the results.",
            examples: "castile mailstore jobs run 3"
        )
        @Argument(help: "The number of the job.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("RunJobAsync", ["id": .number(id)]) }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "enable",
            "Let a job run by its schedule.",
            examples: "castile mailstore jobs enable 3"
        )
        @Argument(help: "The number of the job.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("SetJobEnabled", ["id": .number(id), "enabled": true]) }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "disable",
            "Keep a job from running by its schedule.",
            examples: "castile mailstore jobs disable 3"
        )
        @Argument(help: "The number of the job.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("SetJobEnabled", ["id": .number(id), "enabled": false]) }
    }

    struct Results: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "results",
            "List what jobs did in a range of time.",
            examples: "castile mailstore jobs results --from 2026-11-01 --to 2026-12-01",
            "castile mailstore jobs results --from 2026-11-27T06:00:00 --to 2026-11-28 \\\n    --job 1 --zone UTC"
        )
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
