import GRDB

/// One mailbox within a transaction.
struct MailboxShelf {
    let database: Database
    let mailbox: String

    func all(_ collection: String) throws -> [ODataValue] {
        let rows = try String.fetchAll(
            database,
            sql: "SELECT body FROM item WHERE mailbox = ? AND collection = ? ORDER BY number",
            arguments: [mailbox, collection]
        )
        return try rows.map { try ODataValue(parsing: Array($0.utf8)) }
    }

    func item(_ collection: String, _ id: String) throws -> ODataValue? {
        try String.fetchOne(
            database,
            sql: "SELECT body FROM item WHERE mailbox = ? AND collection = ? AND id = ?",
            arguments: [mailbox, collection, id]
        ).map { try ODataValue(parsing: Array($0.utf8)) }
    }

    /// Adds an item under a new id, which becomes its property.
    func add(_ collection: String, _ item: ODataValue) throws -> ODataValue {
        let count = try Int.fetchOne(database, sql: "SELECT COALESCE(MAX(number), 0) FROM item") ?? 0
        let id = "\(collection.prefix(1).uppercased())\(count + 1)"
        let stored = item.merging(.object(["Id": .text(id)]))
        try database.execute(
            sql: "INSERT INTO item (mailbox, collection, id, body) VALUES (?, ?, ?, ?)",
            arguments: [mailbox, collection, id, String(decoding: try stored.bytes(), as: UTF8.self)]
        )
        return stored
    }

    func replace(_ collection: String, _ id: String, _ item: ODataValue) throws {
        try database.execute(
            sql: "UPDATE item SET body = ? WHERE mailbox = ? AND collection = ? AND id = ?",
            arguments: [String(decoding: try item.bytes(), as: UTF8.self), mailbox, collection, id]
        )
    }

    func remove(_ collection: String, _ id: String) throws {
        try database.execute(sql: "DELETE FROM item WHERE mailbox = ? AND collection = ? AND id = ?", arguments: [mailbox, collection, id])
    }
}
