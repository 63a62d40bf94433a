/// How far a long-running operation came.
public struct OperationProgress: Sendable, Hashable {
    /// How much is done, in the unit.
    public var completed: Int

    /// How much there is; nil when it is not known.
    public var total: Int?

    /// What is counted, such as `bytes`, `files` or `percent`.
    public var unit: String

    /// What the service says about it.
    public var message: String?

    /// A state of progress.
    ///
    /// - Parameters:
    ///   - completed: How much is done.
    ///   - total: How much there is.
    ///   - unit: What is counted.
    ///   - message: What the service says about it.
    public init(completed: Int, total: Int? = nil, unit: String, message: String? = nil) {
        self.completed = completed
        self.total = total
        self.unit = unit
        self.message = message
    }

    /// The done part, from 0 to 1; nil when it is not known how much there is.
    public var fraction: Double? {
        total.map { $0 > 0 ? min(max(Double(completed) / Double($0), 0), 1) : 1 }
    }
}
