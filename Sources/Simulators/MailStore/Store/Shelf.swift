import GRDB
import MailStore
import XMLStream

/// The objects of an archive during one transaction.
struct Shelf {
    let database: Database
    /// Empty on MailStore Server, and for what belongs to no instance.
    var instance = ""
    /// When the call came, in seconds since 1970.
    var now: Int64 = 0

    func all(_ kind: Kind) throws -> [JSONValue] {
        try String.fetchAll(
            database,
            sql: "SELECT body FROM object WHERE instance = ? AND kind = ? ORDER BY CAST(key AS INTEGER), key",
            arguments: [instance, kind.rawValue]
        ).map { try JSONValue(parsing: $0) }
    }

    func find(_ kind: Kind, _ key: String) throws -> JSONValue? {
        try String.fetchOne(
            database,
            sql: "SELECT body FROM object WHERE instance = ? AND kind = ? AND key = ?",
            arguments: [instance, kind.rawValue, key]
        ).map { try JSONValue(parsing: $0) }
    }

    /// The object that a call names.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - key: Its key.
    ///   - name: What people call such an object, for the failure.
    /// - Returns: The object.
    /// - Throws: ``FunctionFailure`` when there is none.
    func get(_ kind: Kind, _ key: String, called name: String) throws -> JSONValue {
        guard let object = try find(kind, key) else { throw FunctionFailure("There is no \(name) \(key).") }
        return object
    }

    func put(_ kind: Kind, _ key: String, _ object: JSONValue) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO object (instance, kind, key, body) VALUES (?, ?, ?, ?)",
            arguments: [instance, kind.rawValue, key, object.text]
        )
    }

    func delete(_ kind: Kind, _ key: String) throws {
        try database.execute(
            sql: "DELETE FROM object WHERE instance = ? AND kind = ? AND key = ?",
            arguments: [instance, kind.rawValue, key]
        )
    }

    /// The number after the largest that is taken.
    func nextNumber(_ kind: Kind) throws -> Int {
        let largest = try Int.fetchOne(
            database,
            sql: "SELECT MAX(CAST(key AS INTEGER)) FROM object WHERE instance = ? AND kind = ?",
            arguments: [instance, kind.rawValue]
        )
        return (largest ?? 0) + 1
    }

    /// When the call came, as answers write it: by the clock of the server, which is in UTC, and without a zone.
    var time: JSONValue { .string(XMLDateTime(secondsSince1970: Int(now), offset: .unspecified).description) }
}
