/// What stands in a batch: an operation, or a change set of several.
public enum BatchElement: Sendable {
    /// One operation.
    case operation(BatchOperation)
    /// Several, all or none.
    case changeSet(ChangeSet)

    /// The operations in it.
    public var operations: [BatchOperation] {
        switch self {
        case .operation(let operation): [operation]
        case .changeSet(let set): set.operations
        }
    }
}
