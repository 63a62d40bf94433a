import GRDB

/// Messages, events and contacts of all mailboxes, as JSON in one table.
struct MailboxStore: Sendable {
    static let collections = ["messages", "events", "contacts"]

    private let database: DatabaseQueue

    init(_ configuration: OutlookSimulatorConfiguration) throws {
        database = try configuration.store.open()
        try database.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS item (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        mailbox TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
                        UNIQUE (mailbox, collection, id)
                    )
                    """
            )
            guard try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM item") == 0 else { return }
            for mailbox in configuration.mailboxes {
                let shelf = MailboxShelf(database: database, mailbox: mailbox.address)
                try MailboxSeed(mailbox: mailbox.address, count: configuration.itemCount).fill(shelf)
            }
        }
    }

    /// Runs a body that changes everything or, when it throws, nothing.
    func transaction<Value>(_ mailbox: String, _ body: (MailboxShelf) throws -> Value) throws -> Value {
        try database.write { try body(MailboxShelf(database: $0, mailbox: mailbox)) }
    }
}
