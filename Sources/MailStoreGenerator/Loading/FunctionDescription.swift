/// One function as the data file describes it.
struct FunctionDescription: Decodable, Equatable {
    var api: String
    var name: String
    var longRunning: Bool?
    var longRunningLikely: Bool?
    /// Nil when only the name is known.
    var parameters: [ParameterDescription]?
    var sinceVersion: String
    var note: String?
}
