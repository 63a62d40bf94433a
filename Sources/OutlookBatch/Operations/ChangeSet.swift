/// Writes that are all done or none (OData change set); an option of the multipart form that not every service takes.
///
/// A later operation refers to what an earlier one made by its Content-ID: `$1/…` as the beginning of the URL. The client numbers those that
/// have no Content-ID by their position in the list, from 1 on; where another one has that number as its Content-ID, `op-` stands before it.
public struct ChangeSet: Sendable {
    /// The writes.
    public var operations: [BatchOperation]

    /// A change set.
    ///
    /// - Parameter operations: The writes; a read among them is refused.
    public init(_ operations: [BatchOperation]) {
        self.operations = operations
    }

    /// A change set by a builder.
    ///
    /// - Parameter operations: The writes.
    /// - Throws: What the closure throws.
    public init(@BatchBuilder _ operations: () throws -> [BatchElement]) rethrows {
        self.operations = try operations().flatMap(\.operations)
    }
}
