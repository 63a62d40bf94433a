/// The typed fields of one kind of record: what can be filtered, sorted, selected and read by name.
public protocol DeployFields: Sendable {
    /// The identifier; opaque, and its form may change.
    var id: DeployField<String> { get }

    /// All fields.
    init()
}
