import ArgumentParser
import IPS

/// `castile ips groups`.
struct IPSGroups: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "List, create and delete groups of users, and change who is in them.",
        discussion: """
            EXAMPLES
            castile ips groups members Editors
            castile ips groups add Editors someone@example.com
            """,
        subcommands: [List.self, Members.self, Create.self, Add.self, Remove.self, Delete.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the groups of the company.",
            discussion: """
                EXAMPLE
                castile ips groups list
                """
        )
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [output] session, console in
                let groups = try await session.getGroups().groupArray ?? []
                try await output.list(groups, columns: ["name", "isSystemDefined"], noun: "groups", to: console)
            }
        }
    }

    struct Members: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "members",
            abstract: "List the users in a group.",
            discussion: """
                EXAMPLE
                castile ips groups members Editors
                """
        )
        @Argument(help: "The name of the group.") var group: String
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [group, output] session, console in
                let handle = try await session.group(named: group)
                let members = Set(try await session.getGroupMembers(GetGroupMembersParam(groupHandle: handle)).userHandleArray ?? [])
                let users = try await session.getCompanyMembers(GetCompanyMembersParam(includeInvalid: true)).memberArray ?? []
                let inGroup = users.compactMap(\.user).filter { $0.userHandle.map(members.contains) ?? false }
                try await output.list(inGroup, columns: ["email", "firstName", "lastName"], noun: "users", to: console)
            }
        }
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Create a group.",
            discussion: """
                EXAMPLE
                castile ips groups create Editors
                """
        )
        @Argument(help: "The name of the group.") var group: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [group] session, console in
                _ = try await session.saveGroup(SaveGroupParam(name: group, isSystemDefined: false))
                console.note("created \(group)")
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Put users into a group.",
            discussion: """
                EXAMPLE
                castile ips groups add Editors someone@example.com
                """
        )
        @Argument(help: "The name of the group.") var group: String
        @Argument(help: "The emails of the users.") var emails: [String]
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [group, emails] session, console in
                let handle = try await session.group(named: group)
                var users: [UserHandle] = []
                for email in emails { users.append(try await session.user(email: email)) }
                try await session.addGroupMembers(AddGroupMembersParam(groupHandle: handle, userHandleArray: users))
                console.note("added \(emails.joined(separator: ", "))")
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Take users out of a group.",
            discussion: """
                EXAMPLE
                castile ips groups remove Editors someone@example.com
                """
        )
        @Argument(help: "The name of the group.") var group: String
        @Argument(help: "The emails of the users.") var emails: [String]
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [group, emails] session, console in
                let handle = try await session.group(named: group)
                var users: [UserHandle] = []
                for email in emails { users.append(try await session.user(email: email)) }
                try await session.removeGroupMembers(RemoveGroupMembersParam(groupHandle: handle, userHandleArray: users))
                console.note("removed \(emails.joined(separator: ", "))")
            }
        }
    }

    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete",
            abstract: "Delete a group; its users stay.",
            discussion: """
                EXAMPLE
                castile ips groups delete Editors --yes
                """
        )
        @Argument(help: "The name of the group.") var group: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [group, confirmation] session, console in
                let handle = try await session.group(named: group)
                try confirmation.confirm("Delete the group \(group)?")
                try await session.deleteGroup(DeleteGroupParam(groupHandle: handle))
                console.note("deleted \(group)")
            }
        }
    }
}
