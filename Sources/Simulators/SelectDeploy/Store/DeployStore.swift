import GRDB
import SelectDeploy

/// The records of all collections in SQLite: each as JSON, and as leaves for the query language.
struct DeployStore: Sendable {
    let queue: DatabaseQueue

    /// Opens a store; one that has no state yet is filled.
    init(_ location: StoreLocation, fill: (Database) throws -> Void) throws {
        queue = try location.open()
        do {
            try queue.write { database in
                guard try !database.tableExists("records") else { return }
                try database.execute(sql: Self.schema)
                try fill(database)
            }
        } catch {
            throw SimulatorError(.invalidStore, "the store is not one of this simulator, or cannot be written", underlyingError: error)
        }
    }

    private static let schema = """
        CREATE TABLE records (
            rowid INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, id TEXT NOT NULL,
            keys TEXT NOT NULL, cheap TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (collection, id)
        );
        CREATE TABLE leaves (
            collection TEXT NOT NULL, field TEXT NOT NULL, first INTEGER NOT NULL, kind INTEGER NOT NULL, value, text TEXT NOT NULL,
            record INTEGER NOT NULL REFERENCES records(rowid) ON DELETE CASCADE
        );
        CREATE INDEX leaves_by_value ON leaves (collection, field, first, kind, value, record);
        CREATE INDEX leaves_by_record ON leaves (record, field);
        CREATE TABLE plans (
            id TEXT PRIMARY KEY, started INTEGER NOT NULL, steps TEXT NOT NULL, effect TEXT NOT NULL, shown INTEGER NOT NULL,
            ended INTEGER NOT NULL
        );
        CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
        """
}
