/// What the values of a searched field are, which says what operators and operands fit.
enum FieldType: Sendable {
    case text
    case truth
    case integer
    case number
    case moment

    /// The type of a metadata field, by the names that the service has for them; texts are what is not listed.
    init(metadataType: String) {
        switch metadataType {
        case "Boolean": self = .truth
        case "Int": self = .integer
        case "Float": self = .number
        case "Date": self = .moment
        default: self = .text
        }
    }

    var operators: [ComparisonOperator] {
        switch self {
        case .text: ComparisonOperator.text
        case .truth: ComparisonOperator.truth
        case .integer, .number, .moment: ComparisonOperator.order
        }
    }

    /// The fields of a condition that hold an operand for this type: one of these, or one of these pairs for a range.
    var operands: (single: [String], pairs: [(String, String)]) {
        switch self {
        case .text: (["value"], [])
        case .truth: (["boolVal"], [])
        case .integer, .number: (["longVal", "doubleVal"], [("minLong", "maxLong"), ("minDouble", "maxDouble")])
        case .moment: (["dateVal"], [("minDate", "maxDate")])
        }
    }
}
