import ArgumentParser
import MailStore

/// `castile mailstore profiles`.
struct MailStoreProfiles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "List and run archiving profiles, and see what they did.",
        discussion: """
            EXAMPLES
            castile mailstore profiles list
            castile mailstore profiles run 2
            """,
        subcommands: [List.self, Run.self, Results.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List the profiles.",
            examples: "castile mailstore profiles list"
        )
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetProfiles", ["raw": true]) }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "run",
            "Run a profile now.",
            examples: "castile mailstore profiles run 2"
        )
        @Argument(help: "The number of the profile.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("RunProfile", ["id": .number(id)]) }
    }

    struct Results: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "results",
            "List what profiles did in a range of time.",
            examples: "castile mailstore profiles results --from 2026-11-01 --to 2026-12-01",
            "castile mailstore profiles results --from 2026-11-27 --to 2026-11-28 \\\n    --archive-profile 2"
        )
        @OptionGroup var range: MailStoreRange
        @Option(name: .customLong("archive-profile"), help: "Only the profile of this number.") var profile: Int?
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws {
            var parameters = try range.parameters(zone: "timeZoneID")
            parameters["profileID"] = profile.map { .number($0) }
            try await instance.run("GetWorkerResults", parameters)
        }
    }
}
