/// The types of metadata fields, as the service names them.
enum MetadataFieldType: String, CaseIterable, Sendable {
    case untyped = "Untyped"
    case boolean = "Boolean"
    case booleanTag = "BooleanTag"
    case color = "Color"
    case date = "Date"
    case dimension = "Dimension"
    case fileName = "FileName"
    case float = "Float"
    case int = "Int"
    case multiFixedTag = "MultiFixedTag"
    case multiTag = "MultiTag"
    case singleFixedTag = "SingleFixedTag"
    case singleTag = "SingleTag"
    case string = "String"

    static let tagUpdates = ["addTagValueArray", "setTagValueArray", "deleteTagValueArray"]

    /// The types of tag fields, for faults.
    static let tagNames = allCases.filter(\.isTag).map(\.rawValue).joined(separator: ", ")

    /// Whether the values come from a dictionary.
    var isTag: Bool { [.booleanTag, .multiFixedTag, .multiTag, .singleFixedTag, .singleTag].contains(self) }

    /// Whether an asset may have several values.
    var isMultiple: Bool { self == .multiTag || self == .multiFixedTag }

    /// Whether only the dictionary's values are allowed; other tag fields take new ones into it.
    var isFixed: Bool { [.booleanTag, .singleFixedTag, .multiFixedTag].contains(self) }

    /// The members of a MetadataUpdate that fit the type, of which one is given.
    var updates: [String] {
        if isTag { return Self.tagUpdates }
        return switch FieldType(metadataType: rawValue) {
        case .truth: ["boolVal"]
        case .integer: ["longVal"]
        case .number: ["doubleVal"]
        case .moment: ["dateVal"]
        case .text: ["value"]
        }
    }
}
