import GRDB
import SelectDeploy

/// One value of a record at a dotted path, as it is compared and sorted.
///
/// A field of objects in an array has several values. Objects and arrays have a leaf of their own, so that set and unset can be told.
struct DeployLeaf: Sendable {
    enum Kind: Int, Sendable {
        case bool, number, time, text
        /// An object or an array: set, and without a value to compare.
        case container = 9
    }

    var field: String
    var kind: Kind
    var value: DatabaseValue
    /// What a wildcard is matched against.
    var text: String

    /// The leaves of a record, of objects within it, and of objects within its arrays.
    static func leaves(of value: DeployValue, at path: String = "") -> [DeployLeaf] {
        switch value {
        case .null: []
        case .object(let fields):
            container(path)
                + fields.sorted { $0.key < $1.key }.flatMap { leaves(of: $1, at: path.isEmpty ? $0 : "\(path).\($0)") }
        case .list(let elements): container(path) + elements.flatMap { leaves(of: $0, at: path) }
        case .bool, .integer, .number, .text:
            Self(field: path, value).map { [$0] } ?? []
        }
    }

    private static func container(_ path: String) -> [DeployLeaf] {
        path.isEmpty ? [] : [DeployLeaf(field: path, kind: .container, value: .null, text: "")]
    }

    private init(field: String, kind: Kind, value: DatabaseValue, text: String) {
        self.field = field
        self.kind = kind
        self.value = value
        self.text = text
    }

    private init?(field: String, _ value: DeployValue) {
        guard let text = value.scalarText else { return nil }
        switch value {
        case .bool: self.init(field: field, kind: .bool, value: text.databaseValue, text: text)
        case .integer(let number): self.init(field: field, kind: .number, value: number.databaseValue, text: text)
        case .number(let number): self.init(field: field, kind: .number, value: number.databaseValue, text: text)
        default:
            let time = DeployTime(text).nanoseconds
            self.init(field: field, kind: time == nil ? .text : .time, value: time?.databaseValue ?? text.databaseValue, text: text)
        }
    }

    /// What a text of a query can be equal to or less than: one value for each kind it can be read as.
    static func readings(of text: String) -> [(kind: Kind, value: DatabaseValue)] {
        var readings: [(Kind, DatabaseValue)] = [(.text, text.databaseValue)]
        if text == "true" || text == "false" { readings.append((.bool, text.databaseValue)) }
        if let number = Int(text) {
            readings.append((.number, number.databaseValue))
        } else if let number = Double(text), number.isFinite {
            readings.append((.number, number.databaseValue))
        }
        if let time = DeployTime(text).nanoseconds { readings.append((.time, time.databaseValue)) }
        return readings
    }
}
