/// What to ask a collection for: conditions that must all hold, fields, order and number.
///
///     let query = try DeployQuery<DeployCluster>()
///         .where(\.name == "abc*")
///         .where(\.state != "running")
///         .fields(\.name, \.state)
///         .order(by: \.name)
///         .limit(to: 20)
///
/// A value type: each step returns a new query. Text that is not in the language is refused when it is written.
public struct DeployQuery<Resource: DeployResource>: Hashable, Sendable {
    /// Conditions that must all hold.
    public var conditions: [DeployCondition]
    /// Which fields come back; default the key attributes.
    public var selection: DeployFieldSelection
    /// The order, most significant field first; empty for the order the server likes.
    public var order: [DeployOrder]
    /// The most records of one answer; nil, the default, for all.
    public var maxRecords: Int?

    /// A query from its parts; everything and in no order by default.
    ///
    /// - Parameters:
    ///   - conditions: Conditions that must all hold.
    ///   - selection: Which fields come back.
    ///   - order: The order, most significant field first.
    ///   - maxRecords: The most records of one answer, 1 or more.
    public init(
        conditions: [DeployCondition] = [],
        selection: DeployFieldSelection = .keys,
        order: [DeployOrder] = [],
        maxRecords: Int? = nil
    ) {
        self.conditions = conditions
        self.selection = selection
        self.order = order
        self.maxRecords = maxRecords
    }

    /// The same question about another kind of record.
    ///
    /// - Parameter resource: The kind of record to read.
    /// - Returns: The query with the same parts.
    public func reading<Other: DeployResource>(_ resource: Other.Type) -> DeployQuery<Other> {
        DeployQuery<Other>(conditions: conditions, selection: selection, order: order, maxRecords: maxRecords)
    }

    func with(_ change: (inout Self) -> Void) -> Self {
        var copy = self
        change(&copy)
        return copy
    }
}
