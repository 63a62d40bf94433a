import GRDB
import SelectDeploy

/// One question to a collection, answered by SQLite.
struct DeploySearch {
    let collection: String
    let query: DeployQuery<DeployAnyRecord>

    /// The records as JSON texts.
    ///
    /// Records whose first field of the order is unset come last, in either direction.
    func texts(_ database: Database, kind: DeployKind) throws -> [String] {
        let names = query.selection.named.map(\.description)
        let column = names.isEmpty ? column(query.selection.breadth) : "body"
        let limit = query.maxRecords ?? Int(Int32.max)
        var texts: [String] = []
        if let order = query.order.first {
            texts = try String.fetchAll(database, try sorted(by: order, database, column: column, limit: limit))
            let unset: SQL =
                "NOT EXISTS (SELECT 1 FROM leaves o WHERE o.record = r.rowid AND o.field = \(order.field.description) AND o.first = 1)"
            if texts.count < limit {
                texts += try String.fetchAll(database, plain(column: column, and: [unset], limit: limit - texts.count))
            }
        } else {
            texts = try String.fetchAll(database, plain(column: column, and: [], limit: limit))
        }
        guard !names.isEmpty else { return texts }
        let paths = names + kind.fields(query.selection.breadth)
        return try texts.map { try Database.json(DeployProjection.only(paths, of: try DeployValue(json: Array($0.utf8)))) }
    }

    private func column(_ breadth: DeployFieldSelection.Breadth) -> String {
        switch breadth {
        case .named: "keys"
        case .cheap: "cheap"
        case .everything: "body"
        }
    }

    private func plain(column: String, and conditions: [SQL], limit: Int) -> SQLRequest<String> {
        let all = ["r.collection = \(collection)"] + conditions + query.conditions.map(DeployConditionSQL.sql)
        let order = query.order.dropFirst().map(further) + ["r.rowid"]
        return """
            SELECT r.\(sql: column) FROM records r WHERE \(all.joined(separator: " AND "))
            ORDER BY \(order.joined(separator: ", ")) LIMIT \(limit)
            """
    }

    private func sorted(by order: DeployOrder, _ database: Database, column: String, limit: Int) throws -> SQLRequest<String> {
        let field = order.field.description
        let start: [SQL] = ["o.collection = \(collection)", "o.field = \(field)", "o.first = 1"] + (try bounds(on: field, database))
        let all = start + query.conditions.map(DeployConditionSQL.sql)
        let word = order.direction == .ascending ? "ASC" : "DESC"
        let sort = [SQL(sql: "o.kind \(word), o.value \(word)")] + query.order.dropFirst().map(further) + [SQL(sql: "o.record \(word)")]
        return """
            SELECT r.\(sql: column) FROM leaves o JOIN records r ON r.rowid = o.record WHERE \(all.joined(separator: " AND "))
            ORDER BY \(sort.joined(separator: ", ")) LIMIT \(limit)
            """
    }

    /// Where the index can start or end: conditions on the sorted field itself, if all its values are single and of one kind.
    private func bounds(on field: String, _ database: Database) throws -> [SQL] {
        let comparisons = query.conditions.filter { $0.field.description == field && $0.alternatives.count == 1 }.flatMap(\.alternatives)
            .filter { $0.relation != .equal && $0.relation != .notEqual }
        guard !comparisons.isEmpty, let kind = try onlyKind(of: field, database) else { return [] }
        return comparisons.compactMap { comparison in
            DeployLeaf.readings(of: comparison.operand.text).first { $0.kind == kind }
                .map { DeployConditionSQL.bound("o", comparison.relation, kind, $0.value) }
        }
    }

    private func onlyKind(of field: String, _ database: Database) throws -> DeployLeaf.Kind? {
        let several = try Int.fetchOne(
            database,
            sql: "SELECT 1 FROM leaves WHERE collection = ? AND field = ? AND first = 0 LIMIT 1",
            arguments: [collection, field]
        )
        guard several == nil else { return nil }
        func kind(_ function: String) throws -> Int? {
            try Int.fetchOne(
                database,
                sql: "SELECT \(function)(kind) FROM leaves WHERE collection = ? AND field = ? AND first = 1",
                arguments: [collection, field]
            )
        }
        guard let least = try kind("min"), try kind("max") == least else { return nil }
        return DeployLeaf.Kind(rawValue: least)
    }

    private func further(_ order: DeployOrder) -> SQL {
        let field = order.field.description
        let word = order.direction == .ascending ? "ASC" : "DESC"
        func value(_ column: String) -> SQL {
            "(SELECT l.\(sql: column) FROM leaves l WHERE l.record = r.rowid AND l.field = \(field) AND l.first = 1)"
        }
        return "\(value("kind")) IS NULL, \(value("kind")) \(sql: word), \(value("value")) \(sql: word)"
    }
}
