/// One comparison: a relation and what the field is compared with.
public struct DeployComparison: Hashable, Sendable, CustomStringConvertible {
    /// How a field relates to an operand; the raw value is the operator after the `=` of the pair.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        /// The field has the value, or matches its wildcards.
        case equal = ""
        /// The field is set and has another value.
        case notEqual = "!"
        /// The field is less than the value.
        case less = "<"
        /// The field is greater than the value.
        case greater = ">"
        /// The field is less than or equal to the value.
        case atMost = "<="
        /// The field is greater than or equal to the value.
        case atLeast = ">="

        var isOrdering: Bool { self != .equal && self != .notEqual }
    }

    /// How the field relates to the operand.
    public let relation: Relation
    /// What the field is compared with.
    public let operand: DeployOperand

    /// A comparison that every server reads the same.
    ///
    /// - Parameters:
    ///   - relation: How the field relates to the operand.
    ///   - operand: What the field is compared with.
    /// - Throws: ``DeployQueryError`` for a text that would be read as something else, and for an order that has no meaning.
    public init(_ relation: Relation, _ operand: DeployOperand) throws(DeployQueryError) {
        if case .text(let text) = operand, let objection = DeployOperand.objection(to: text) {
            throw DeployQueryError(.ambiguousValue, "\"\(text)\": \(objection)")
        }
        guard !relation.isOrdering || operand != .null else {
            throw DeployQueryError(.invalidOperator, "null has no order; use null or !null")
        }
        guard !relation.isOrdering || !operand.isPattern else {
            throw DeployQueryError(
                .invalidOperator,
                "\"\(operand.text)\": a wildcard has no order; \(relation.rawValue) needs a plain value"
            )
        }
        self.relation = relation
        self.operand = operand
    }

    /// The comparison as it is sent, before percent-encoding.
    public var description: String { relation.rawValue + operand.text }

    /// Reads one alternative of a value: an operator, blanks, and a text.
    init(parsing text: Substring) throws(DeployQueryError) {
        let text = DeployOperand.trimmed(text)
        let longestFirst = Relation.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
        let relation = longestFirst.first { text.hasPrefix($0.rawValue) } ?? .equal
        let value = String(DeployOperand.trimmed(text.dropFirst(relation.rawValue.count)))
        try self.init(relation, value == "null" ? .null : .text(value))
    }
}
