import ArgumentParser
import MailStore

/// `castile mailstore stores`.
struct MailStoreStores: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stores",
        abstract: "List, verify and compact archive stores, and set their state.",
        discussion: """
            EXAMPLES
            castile mailstore stores list
            castile mailstore stores verify 1
            castile mailstore stores set-state 1 writeProtected
            """,
        subcommands: [List.self, Verify.self, Compact.self, SetState.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List the archive stores.",
            examples: "castile mailstore stores list --format json"
        )
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetStores") }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "verify",
            "Verify an archive store.",
            examples: "castile mailstore stores verify 1"
        )
        @Argument(help: "The number of the store.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("VerifyStore", ["id": .number(id)]) }
    }

    struct Compact: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "compact",
            "Compact an archive store.",
            examples: "castile mailstore stores compact 1"
        )
        @Argument(help: "The number of the store.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("CompactStore", ["id": .number(id)]) }
    }

    struct SetState: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "set-state",
            "Ask for another state of an archive store.",
            details: "It asks before it disables a store, for nobody can read its mail then.",
            examples: "castile mailstore stores set-state 1 writeProtected",
            "castile mailstore stores set-state 1 disabled --yes"
        )
        @Argument(help: "The number of the store.") var id: Int
        @Argument(help: "current, normal, writeProtected or disabled.") var state: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws {
            try await instance.run("SetStoreRequestedState", ["id": .number(id), "requestedState": .text(state)]) {
                if state.lowercased() == "disabled" { try await confirmation.confirm("Disable the store \(id)?") }
            }
        }
    }
}
