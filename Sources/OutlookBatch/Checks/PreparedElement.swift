/// An element of a batch after all checks, with the positions of its operations in the caller's list.
struct PreparedElement: Sendable {
    var operations: [PreparedOperation]
    var isChangeSet: Bool

    var isRead: Bool { operations.allSatisfy(\.operation.isRead) }
}

/// An operation after all checks.
struct PreparedOperation: Sendable {
    /// The position in the caller's list, from 0 on.
    var position: Int
    var operation: BatchOperation
    var url: OperationURL
    /// Its own name, or one that the client chose; no other operation has it.
    var id: String
    /// Whether a multipart batch holds the name, too.
    var writesID: Bool

    /// Nil when none is written.
    var contentID: String? { writesID ? id : nil }
}
