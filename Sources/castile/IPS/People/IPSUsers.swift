import ArgumentParser
import IPS

/// `castile ips users`.
struct IPSUsers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users",
        abstract: "List, show and add the users of a company, and take them out of it.",
        discussion: """
            EXAMPLES
            castile ips users list
            castile ips users show someone@example.com
            castile ips users add someone@example.com --first-name Anna --last-name Berg \\
                --new-password-file password.txt
            """,
        subcommands: [List.self, Show.self, Add.self, Remove.self],
        defaultSubcommand: List.self
    )

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "list",
            "List the members of the company with their roles.",
            examples: "castile ips users list --format csv"
        )
        @Flag(help: "Also those who may not log in.") var includeInvalid = false
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            let columns = ["user/email", "user/firstName", "user/lastName", "role", "isActive"]
            try await list.print("users", columns: columns) { [includeInvalid] session in
                try await session.getCompanyMembers(GetCompanyMembersParam(includeInvalid: includeInvalid)).memberArray
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "show",
            "Show a user with companies and roles.",
            examples: "castile ips users show someone@example.com"
        )
        @Argument(help: "The email of the user.") var email: String
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [email, output] session, console in
                // First what looks the name up, so that an unknown one is said to be unknown.
                let memberships = try await session.getCompanyMembership(for: .user(email: email)).membershipArray ?? []
                guard let user = try await session.getUserInfo(GetUserInfoParam(email: email)).userInfo else {
                    throw IPSError(.invalidResponse, operation: "getUserInfo", message: "the answer has no userInfo")
                }
                let companies = memberships.compactMap { membership in
                    membership.company?.name.map { TreeValue.text("\($0) (\(membership.role?.rawValue ?? "no role"))") }
                }
                guard case .record(let members) = TreeReader()(user) else { return }
                try await output.printRecord(.record(members + [.init(name: "companies", value: .list(companies))]), to: console)
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Add a user, who becomes a member of the company.",
            discussion: """
                EXAMPLES
                castile ips users add someone@example.com --first-name Anna --last-name Berg \\
                    --new-password-file password.txt
                """
        )
        @Argument(help: "The email of the user.") var email: String
        @Option(help: ArgumentHelp("The first name.", valueName: "name")) var firstName: String
        @Option(help: ArgumentHelp("The last name.", valueName: "name")) var lastName: String
        @Option(help: ArgumentHelp("The role in the company, such as IpsUser, IpsCompanyAdmin or IpsAdmin.", valueName: "role")) var role =
            "IpsUser"
        @Option(
            help: ArgumentHelp("The first line of this file, which only you may read, is the password.", valueName: "file"),
            completion: .file()
        ) var newPasswordFile: String
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [email, firstName, lastName, role, newPasswordFile] session, console in
                let password = try SecretFile.firstLine(of: newPasswordFile)
                let company = try await session.company(named: session.company ?? "")
                let membership = CompanyMembershipUpdate(companyHandle: company, role: UserRole(rawValue: role), isActive: true)
                let user = AddUserParam(
                    firstName: firstName,
                    lastName: lastName,
                    email: email,
                    defaultRole: UserRole(rawValue: role),
                    password: password,
                    isValid: true,
                    membershipArray: [membership]
                )
                _ = try await session.addUser(user)
                console.note("added \(email)")
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "remove",
            "Take a user out of the company; the user stays.",
            examples: "castile ips users remove someone@example.com --yes"
        )
        @Argument(help: "The email of the user.") var email: String
        @OptionGroup var confirmation: ConfirmationOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [email, confirmation] session, console in
                let company = try await session.company(named: session.company ?? "")
                _ = try await session.user(email: email)
                try await confirmation.confirm("Take \(email) out of \(session.company ?? "the company")?")
                try await session.removeCompanyMembership(
                    RemoveCompanyMembershipParam(companyHandleArray: [company]),
                    for: .user(email: email)
                )
                console.note("removed \(email)")
            }
        }
    }
}
