/// A condition on a typed field of one resource.
public struct DeployFilter<Resource: DeployResource>: Hashable, Sendable {
    /// The condition without its types.
    public let condition: DeployCondition

    /// A filter from a condition.
    ///
    /// - Parameter condition: The condition.
    public init(_ condition: DeployCondition) { self.condition = condition }

    init<Value>(
        _ field: KeyPath<Resource.Fields, DeployField<Value>>,
        _ comparisons: () throws(DeployQueryError) -> [DeployComparison]
    ) throws(DeployQueryError) {
        let path = Resource.fields[keyPath: field].path
        do {
            condition = try DeployCondition(path, try comparisons())
        } catch {
            throw DeployQueryError(error.code, error.message, field: path.description)
        }
    }
}
