import GRDB
import SelectDeploy

/// The query language as SQL over the leaves of a record `r`.
///
/// A field with several values fulfils a condition if one of them does; an unset field fulfils none but `null`.
enum DeployConditionSQL {
    static func sql(_ condition: DeployCondition) -> SQL {
        let alternatives = condition.alternatives.map { sql(condition.field.description, $0) }
        return "(\(alternatives.joined(separator: " OR ")))"
    }

    private static func sql(_ field: String, _ comparison: DeployComparison) -> SQL {
        let leaf: SQL = "SELECT 1 FROM leaves l WHERE l.record = r.rowid AND l.field = \(field)"
        switch (comparison.operand, comparison.relation) {
        case (.null, .equal): return "NOT EXISTS (\(leaf))"
        case (.null, _): return "EXISTS (\(leaf))"
        case (.text(let text), .notEqual):
            return "EXISTS (\(leaf) AND l.kind < \(DeployLeaf.Kind.container.rawValue) AND NOT \(test("l", .equal, text)))"
        case (.text(let text), let relation): return "EXISTS (\(leaf) AND \(test("l", relation, text)))"
        }
    }

    private static func test(_ table: String, _ relation: DeployComparison.Relation, _ text: String) -> SQL {
        if text.contains("*") {
            return "(\(sql: table).kind < \(DeployLeaf.Kind.container.rawValue) AND \(sql: table).text GLOB \(pattern(text)))"
        }
        let tests = DeployLeaf.readings(of: text).map { bound(table, relation, $0.kind, $0.value) }
        return "(\(tests.joined(separator: " OR ")))"
    }

    /// A comparison with a value of one kind.
    static func bound(_ table: String, _ relation: DeployComparison.Relation, _ kind: DeployLeaf.Kind, _ value: DatabaseValue) -> SQL {
        let symbol = relation == .equal ? "=" : relation == .notEqual ? "<>" : relation.rawValue
        return "(\(sql: table).kind = \(kind.rawValue) AND \(sql: table).value \(sql: symbol) \(value))"
    }

    /// GLOB knows `?` and `[` beside `*`; those are plain characters here.
    private static func pattern(_ text: String) -> String {
        text.map { $0 == "?" || $0 == "[" ? "[\($0)]" : String($0) }.joined()
    }
}
