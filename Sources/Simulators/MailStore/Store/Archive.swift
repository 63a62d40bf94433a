import GRDB
import MailStore

/// The state of a simulated archive: objects of several kinds by key, per instance, as JSON in one table.
struct Archive: Sendable {
    private let database: DatabaseQueue

    init(_ configuration: MailStoreSimulatorConfiguration) throws {
        database = try configuration.store.open()
        try database.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS object (
                        instance TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL,
                        PRIMARY KEY (instance, kind, key)
                    ) WITHOUT ROWID
                    """
            )
        }
        try transaction { shelf in
            guard try shelf.all(.instances).isEmpty else { return }
            try ArchiveSeed(configuration).fill(shelf)
        }
    }

    /// Runs a body that sees and changes everything at once or nothing.
    func transaction<Value>(_ body: (Shelf) throws -> Value) throws -> Value {
        try database.write { database in try body(Shelf(database: database)) }
    }
}
