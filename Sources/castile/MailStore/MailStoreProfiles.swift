import ArgumentParser
import MailStore

/// `castile mailstore profiles`.
struct MailStoreProfiles: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "List and run archiving profiles, and see what they did.",
        subcommands: [List.self, Run.self, Results.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the profiles.")
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetProfiles", ["raw": true]) }
    }

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "run", abstract: "Run a profile now.")
        @Argument(help: "The number of the profile.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("RunProfile", ["id": .number(id)]) }
    }

    struct Results: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "results", abstract: "List what profiles did in a range of time.")
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
