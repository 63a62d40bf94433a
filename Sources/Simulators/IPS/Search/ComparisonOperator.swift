/// The operators of search conditions.
enum ComparisonOperator: String, CaseIterable, Sendable {
    case equals = "Equals"
    case notEquals = "NotEquals"
    case contains = "Contains"
    case notContains = "NotContains"
    case startsWith = "StartsWith"
    case endsWith = "EndsWith"
    case lessThan = "LessThan"
    case lessThanEquals = "LessThanEquals"
    case greaterThan = "GreaterThan"
    case greaterThanEquals = "GreaterThanEquals"
    case between = "Between"
    case notBetween = "NotBetween"

    /// Those for texts.
    static let text: [ComparisonOperator] = [.equals, .notEquals, .contains, .notContains, .startsWith, .endsWith]
    /// Those for numbers and moments.
    static let order: [ComparisonOperator] = [
        .equals, .notEquals, .lessThan, .lessThanEquals, .greaterThan, .greaterThanEquals, .between, .notBetween,
    ]
    /// Those for truth values.
    static let truth: [ComparisonOperator] = [.equals, .notEquals]

    var isNegative: Bool {
        [.notEquals, .notContains, .notBetween].contains(self)
    }

    var isRange: Bool {
        self == .between || self == .notBetween
    }
}
