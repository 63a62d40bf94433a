import ArgumentParser
import IPS

/// A group and users that the command line names.
struct GroupMembers: ParsableArguments {
    @Argument(help: "The name of the group.") var group: String
    @Argument(help: ArgumentHelp("The emails of the users.", valueName: "email")) var emails: [String]
    @OptionGroup(title: "Service options") var work: IPSWorkOptions

    /// Looks all of them up, and changes the group.
    ///
    /// - Parameters:
    ///   - verb: What is done, for people: `added`.
    ///   - operation: Does it.
    /// - Throws: `IPSError`, also for a name that is not known; ``CommandFailure`` when a setting is missing or wrong.
    func change(
        _ verb: String,
        _ operation: @escaping @Sendable (IPSSession, GroupHandle, [UserHandle]) async throws -> Void
    ) async throws {
        try await work.run { [group, emails] session, console in
            let handle = try await session.group(named: group)
            var users: [UserHandle] = []
            for email in emails { users.append(try await session.user(email: email)) }
            try await operation(session, handle, users)
            console.note("\(verb) \(emails.joined(separator: ", "))")
        }
    }
}
