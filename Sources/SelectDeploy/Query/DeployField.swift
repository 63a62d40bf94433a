/// A field of a resource with the type of its values.
public struct DeployField<Value>: Hashable, Sendable, DeployNamedField {
    /// Where the field is in a record.
    public let path: DeployFieldPath

    /// A field by its path.
    ///
    /// - Parameter path: Where the field is in a record.
    public init(_ path: DeployFieldPath) { self.path = path }

    init(_ known: StaticString) { path = DeployFieldPath(known: known) }
}
