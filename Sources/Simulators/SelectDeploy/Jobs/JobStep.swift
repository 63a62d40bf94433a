/// One state of a job, from a moment after its start.
struct JobStep: Codable, Sendable, Hashable {
    /// Nanoseconds after the start.
    var after: Int
    var state: String
    var message: String
}
