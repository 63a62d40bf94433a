import ArgumentParser
import MailStore

/// `castile mailstore stores`.
struct MailStoreStores: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stores",
        abstract: "List, verify and compact archive stores, and set their state.",
        subcommands: [List.self, Verify.self, Compact.self, SetState.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the archive stores.")
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetStores") }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "verify", abstract: "Verify an archive store.")
        @Argument(help: "The number of the store.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("VerifyStore", ["id": .number(id)]) }
    }

    struct Compact: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "compact", abstract: "Compact an archive store.")
        @Argument(help: "The number of the store.") var id: Int
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("CompactStore", ["id": .number(id)]) }
    }

    struct SetState: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "set-state", abstract: "Ask for another state of an archive store.")
        @Argument(help: "The number of the store.") var id: Int
        @Argument(help: "current, normal, writeProtected or disabled.") var state: String
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws {
            try await instance.run("SetStoreRequestedState", ["id": .number(id), "requestedState": .text(state)])
        }
    }
}
