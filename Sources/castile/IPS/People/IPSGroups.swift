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
        static let configuration = CommandConfiguration("list", "List the groups of the company.", examples: "castile ips groups list")
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            try await list.print("groups", columns: ["name", "isSystemDefined"]) { try await $0.getGroups().groupArray }
        }
    }

    struct Members: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "members",
            "List the users in a group.",
            examples: "castile ips groups members Editors"
        )
        @Argument(help: "The name of the group.") var group: String
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            try await list.print("users", columns: ["email", "firstName", "lastName"]) { [group] session in
                let handle = try await session.group(named: group)
                let members = Set(try await session.getGroupMembers(GetGroupMembersParam(groupHandle: handle)).userHandleArray ?? [])
                let users = try await session.getCompanyMembers(GetCompanyMembersParam(includeInvalid: true)).memberArray
                return users?.compactMap(\.user).filter { $0.userHandle.map(members.contains) ?? false }
            }
        }
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration("create", "Create a group.", examples: "castile ips groups create Editors")
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
            "add",
            "Put users into a group.",
            examples: "castile ips groups add Editors someone@example.com"
        )
        @OptionGroup var members: GroupMembers

        func run() async throws {
            try await members.change("added") { session, group, users in
                try await session.addGroupMembers(AddGroupMembersParam(groupHandle: group, userHandleArray: users))
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "remove",
            "Take users out of a group.",
            examples: "castile ips groups remove Editors someone@example.com --yes"
        )
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup var members: GroupMembers

        func run() async throws {
            let question = "Take \(members.emails.joined(separator: ", ")) out of the group \(members.group)?"
            try await members.change("removed") { [confirmation] session, group, users in
                try await confirmation.confirm(question)
                try await session.removeGroupMembers(RemoveGroupMembersParam(groupHandle: group, userHandleArray: users))
            }
        }
    }

    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "delete",
            "Delete a group; its users stay.",
            examples: "castile ips groups delete Editors --yes"
        )
        @Argument(help: "The name of the group.") var group: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [group, confirmation] session, console in
                let handle = try await session.group(named: group)
                try await confirmation.confirm("Delete the group \(group)?")
                try await session.deleteGroup(DeleteGroupParam(groupHandle: handle))
                console.note("deleted \(group)")
            }
        }
    }
}
