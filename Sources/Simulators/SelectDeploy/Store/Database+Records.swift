import GRDB
import SelectDeploy

extension Database {
    /// What the column `first` says of a leaf: the value that the record is sorted by, another value of the same field, or no value.
    private static let (later, first, container) = (0, 1, 2)

    /// Writes a record, new or changed.
    func put(_ content: DeployValue, id: String, in kind: DeployKind, at collection: String) throws {
        let keys = try Self.json(DeployProjection.only(kind.keys, of: content))
        let cheap = try Self.json(DeployProjection.only(kind.keys + kind.cheap, of: content))
        let record = try row(id, at: collection, keys: keys, cheap: cheap, body: try Self.json(content))
        let leaf = try cachedStatement(
            sql: "INSERT INTO leaves (collection, field, first, kind, value, text, record) VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        var seen: Set<String> = []
        for value in DeployLeaf.leaves(of: content) {
            let isFirst = value.kind != .container && seen.insert(value.field).inserted
            try leaf.execute(arguments: [
                collection, value.field, isFirst ? Self.first : value.kind == .container ? Self.container : Self.later, value.kind.rawValue,
                value.value, value.text, record,
            ])
        }
    }

    /// A changed record keeps its place in the default order.
    private func row(_ id: String, at collection: String, keys: String, cheap: String, body: String) throws -> Int64 {
        let find = try cachedStatement(sql: "SELECT rowid FROM records WHERE collection = ? AND id = ?")
        guard let row = try Int64.fetchOne(find, arguments: [collection, id]) else {
            let insert = try cachedStatement(sql: "INSERT INTO records (collection, id, keys, cheap, body) VALUES (?, ?, ?, ?, ?)")
            try insert.execute(arguments: [collection, id, keys, cheap, body])
            return lastInsertedRowID
        }
        try execute(sql: "UPDATE records SET keys = ?, cheap = ?, body = ? WHERE rowid = ?", arguments: [keys, cheap, body, row])
        try execute(sql: "DELETE FROM leaves WHERE record = ?", arguments: [row])
        return row
    }

    /// Changes fields of a record.
    func change(_ id: String, in kind: DeployKind, at collection: String, _ body: (inout DeployValue) throws -> Void) throws {
        guard var content = try record(id, at: collection) else { return }
        try body(&content)
        try put(content, id: id, in: kind, at: collection)
    }

    func record(_ id: String, at collection: String) throws -> DeployValue? {
        let text = try String.fetchOne(self, sql: "SELECT body FROM records WHERE collection = ? AND id = ?", arguments: [collection, id])
        return try text.map { try DeployValue(json: Array($0.utf8)) }
    }

    /// Removes a record and everything below it.
    func delete(_ id: String, at collection: String) throws {
        let delete = try cachedStatement(sql: "DELETE FROM records WHERE collection = ? AND id = ?")
        try delete.execute(arguments: [collection, id])
    }

    func deleteAll(below path: String) throws {
        try execute(sql: "DELETE FROM records WHERE substr(collection, 1, ?) = ?", arguments: [path.count + 1, path + "/"])
    }

    func records(at collection: String) throws -> [DeployValue] {
        try String.fetchAll(self, sql: "SELECT body FROM records WHERE collection = ? ORDER BY rowid", arguments: [collection])
            .map { try DeployValue(json: Array($0.utf8)) }
    }

    /// The next number of a counter; the first is 1.
    func next(_ counter: String) throws -> Int {
        try execute(
            sql: "INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1",
            arguments: [counter]
        )
        return try Int.fetchOne(self, sql: "SELECT value FROM counters WHERE name = ?", arguments: [counter]) ?? 1
    }

    static func json(_ value: DeployValue) throws -> String { String(decoding: try value.json(), as: UTF8.self) }
}
