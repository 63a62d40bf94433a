import ArgumentParser
import MailStore

/// `castile mailstore users`.
struct MailStoreUsers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users",
        abstract: "List, show, add, rename and remove users.",
        discussion: """
            EXAMPLES
            castile mailstore users list
            castile mailstore users add anna --privilege login --privilege archive
            castile mailstore users remove anna --yes
            """,
        subcommands: [List.self, Show.self, Add.self, Rename.self, Remove.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List the users.",
            examples: "castile mailstore users list --format csv"
        )
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetUsers") }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "show",
            "Show a user with privileges and addresses.",
            examples: "castile mailstore users show anna"
        )
        @Argument(help: "The user.") var name: String
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("GetUserInfo", ["userName": .text(name)]) }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "add",
            "Add a user.",
            details: "Without a password file the user has no password, and cannot log in with one.",
            examples: #"castile mailstore users add anna --full-name "Anna Berg" --new-password-file anna.txt"#,
            "castile mailstore users add archive-only --privilege archive"
        )
        @Argument(help: "The user.") var name: String
        @Option(help: "A privilege, such as login or archive; repeat it for more.") var privilege: [String] = ["login"]
        @Option(help: "The full name.") var fullName: String?
        @Option(help: ArgumentHelp("The first line of this file is the password of the user.", valueName: "file"), completion: .file())
        var newPasswordFile: String?
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws {
            var parameters: MailStoreParameters = ["userName": .text(name), "privileges": .list(privilege)]
            parameters["fullName"] = fullName.map { .text($0) }
            parameters["password"] = try newPasswordFile.map { .text(try SecretFile.firstLine(of: $0, content: "no password")) }
            try await instance.run("CreateUser", parameters)
        }
    }

    struct Rename: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "rename",
            "Give a user another name.",
            examples: "castile mailstore users rename anna anna.berg"
        )
        @Argument(help: "The user.") var name: String
        @Argument(help: "The new name.") var newName: String
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws { try await instance.run("RenameUser", ["oldUserName": .text(name), "newUserName": .text(newName)]) }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "remove",
            "Remove a user; the archive of the user stays.",
            examples: "castile mailstore users remove anna",
            "castile mailstore users remove anna --yes"
        )
        @Argument(help: "The user.") var name: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var instance: MailStoreInstance

        func run() async throws {
            try await instance.run("DeleteUser", ["userName": .text(name)]) { try await confirmation.confirm("Remove the user \(name)?") }
        }
    }
}
