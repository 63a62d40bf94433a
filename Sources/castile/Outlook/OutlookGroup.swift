import ArgumentParser

/// Outlook mailboxes.
struct OutlookGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlook",
        abstract: "Send batches of operations to an Outlook mailbox.",
        subcommands: [OutlookBatchCommand.self]
    )
}
