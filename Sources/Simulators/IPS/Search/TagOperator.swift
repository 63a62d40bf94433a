/// How tags are compared.
enum TagOperator: String, CaseIterable, Sendable {
    case matches = "Matches"
    case matchesAny = "MatchesAny"
    case matchesAll = "MatchesAll"
}
