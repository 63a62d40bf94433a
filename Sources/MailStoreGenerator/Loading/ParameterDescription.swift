/// One parameter as the data file describes it.
struct ParameterDescription: Decodable, Equatable {
    var name: String
    var type: String
    var required: Bool
    var values: [DocumentedValue]?
    var legacyValues: [DocumentedValue]?
    var list: String?
    var format: String?
    var example: String?
    var unit: String?
}
