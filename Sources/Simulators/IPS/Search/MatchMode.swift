import GRDB

/// How conditions are combined.
enum MatchMode: String, CaseIterable, Sendable {
    case all = "MatchAll"
    case any = "MatchAny"

    /// One condition from several; nil from none.
    func combine(_ conditions: [SQL]) -> SQL? {
        guard !conditions.isEmpty else { return nil }
        return "(\(conditions.joined(operator: self == .all ? .and : .or)))"
    }
}
