/// What the end of a job does to the records.
enum JobEffect: Codable, Sendable, Hashable {
    case nothing
    /// A field of a record becomes a text, or another one if the job fails.
    case set(collection: String, id: String, field: String, value: String, failed: String)
    /// Nodes get other instance types, by their identifiers.
    case resize(nodes: String, types: [String: String])
    /// A record and everything below it goes.
    case remove(collection: String, id: String)
}
