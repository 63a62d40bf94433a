import GRDB
import WSDL

extension FieldType {
    /// A parameter as the store keeps it: numbers as numbers, truth values as 0 and 1, the rest as it was sent.
    func stored(_ field: String, of parameters: Parameters) -> DatabaseValue {
        switch self {
        case .text, .moment: (parameters.text(field)).databaseValue
        case .truth: parameters.bool(field).databaseValue
        case .integer: parameters.int(field).databaseValue
        case .number: parameters.double(field).databaseValue
        }
    }

    /// What the store keeps, as the answer has it; nil where there is nothing.
    func answer(_ value: DatabaseValue) -> DynamicValue? {
        switch self {
        case .text, .moment: String.fromDatabaseValue(value).map { .text($0) }
        case .truth: Bool.fromDatabaseValue(value).map { .truth($0) }
        case .integer: Int64.fromDatabaseValue(value).map { .number($0) }
        case .number: Double.fromDatabaseValue(value).map { .double($0) }
        }
    }
}
