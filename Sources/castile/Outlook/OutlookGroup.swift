import ArgumentParser

/// Outlook mailboxes.
struct OutlookGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlook",
        abstract: "Send batches of operations to an Outlook mailbox.",
        discussion: """
            EXAMPLES
            castile outlook batch operations.yaml --dry-run
            castile outlook batch operations.yaml --continue-on-error --format json
            """,
        subcommands: [OutlookBatchCommand.self]
    )
}
