import GRDB

/// One condition on a field: an operator and its operand, checked against the type of the field.
struct SearchCondition {
    enum Operand {
        case text(String)
        case value(any DatabaseValueConvertible & Sendable)
        case range(any DatabaseValueConvertible & Sendable, any DatabaseValueConvertible & Sendable)
    }

    private static let operandFields = [
        "value", "boolVal", "longVal", "minLong", "maxLong", "doubleVal", "minDouble", "maxDouble", "dateVal", "minDate", "maxDate",
    ]

    let comparison: ComparisonOperator
    let operand: Operand
    let isCaseSensitive: Bool

    /// Reads a condition.
    ///
    /// - Parameters:
    ///   - parameters: A SystemFieldCondition or a MetadataCondition.
    ///   - field: The name of the field, for faults.
    ///   - type: What its values are.
    /// - Throws: A fault that names the condition when operator, operand and type do not fit each other.
    init(_ parameters: Parameters, field: String, type: FieldType) throws(IPSFault) {
        guard let comparison = try parameters.choice("op", of: ComparisonOperator.self) else {
            throw IPSFault(.missingParameter, .missingParameter, parameters.name("op"))
        }
        guard type.operators.contains(comparison) else {
            let fitting = type.operators.map(\.rawValue).joined(separator: ", ")
            throw IPSFault(.invalidParameter, .wrongOperator, parameters.path, comparison.rawValue, field, fitting)
        }
        self.comparison = comparison
        isCaseSensitive = parameters.bool("caseSensitive") ?? false
        let given = Self.operandFields.filter { parameters.has($0) }
        let choices = comparison.isRange ? type.operands.pairs.map { [$0.0, $0.1] } : type.operands.single.map { [$0] }
        guard let fields = choices.first(where: { Set($0) == Set(given) }), let operand = Self.operand(fields, of: parameters) else {
            let wanted = choices.map { $0.joined(separator: " + ") }.joined(separator: " | ")
            throw IPSFault(.invalidParameter, .wrongOperand, parameters.path, field, comparison.rawValue, wanted)
        }
        self.operand = operand
    }

    private static func operand(_ fields: [String], of parameters: Parameters) -> Operand? {
        if fields == ["value"] { return parameters.text("value").map { .text($0) } }
        let values = fields.compactMap { value($0, of: parameters) }
        guard values.count == fields.count else { return nil }
        return values.count == 2 ? .range(values[0], values[1]) : .value(values[0])
    }

    private static func value(_ field: String, of parameters: Parameters) -> (any DatabaseValueConvertible & Sendable)? {
        switch field {
        case "boolVal": parameters.bool(field)
        case "longVal", "minLong", "maxLong": parameters.int(field)
        case "doubleVal", "minDouble", "maxDouble": parameters.double(field)
        default: parameters.moment(field)?.milliseconds
        }
    }

    /// The condition on a column in SQL; what has no value fulfils exactly the negative operators.
    func sql(on column: SQL) -> SQL {
        let positive = positive(on: column)
        return comparison.isNegative ? "NOT COALESCE(\(positive), 0)" : "COALESCE(\(positive), 0)"
    }

    /// The condition without its negation.
    func positive(on column: SQL) -> SQL {
        switch operand {
        case .text(let text): self.text(column, text)
        case .range(let low, let high): "(\(column) BETWEEN \(low) AND \(high))"
        case .value(let value):
            switch comparison {
            case .lessThan: "(\(column) < \(value))"
            case .lessThanEquals: "(\(column) <= \(value))"
            case .greaterThan: "(\(column) > \(value))"
            case .greaterThanEquals: "(\(column) >= \(value))"
            default: "(\(column) = \(value))"
            }
        }
    }

    private func text(_ column: SQL, _ text: String) -> SQL {
        let column: SQL = isCaseSensitive ? "COALESCE(\(column), '')" : "fold(COALESCE(\(column), ''))"
        let text = isCaseSensitive ? text : text.lowercased()
        return switch comparison {
        case .contains, .notContains: "(instr(\(column), \(text)) > 0)"
        case .startsWith: "(substr(\(column), 1, length(\(text))) = \(text))"
        case .endsWith: "(length(\(text)) = 0 OR substr(\(column), -length(\(text))) = \(text))"
        default: "(\(column) = \(text))"
        }
    }
}
