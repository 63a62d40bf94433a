/// Builds a batch of operations, change sets, conditions and loops.
@resultBuilder
public enum BatchBuilder {
    /// One operation.
    ///
    /// - Parameter operation: The operation.
    /// - Returns: The elements.
    public static func buildExpression(_ operation: BatchOperation) -> [BatchElement] { [.operation(operation)] }

    /// Several operations.
    ///
    /// - Parameter operations: The operations.
    /// - Returns: The elements.
    public static func buildExpression(_ operations: [BatchOperation]) -> [BatchElement] { operations.map(BatchElement.operation) }

    /// A change set.
    ///
    /// - Parameter set: The change set.
    /// - Returns: The elements.
    public static func buildExpression(_ set: ChangeSet) -> [BatchElement] { [.changeSet(set)] }

    /// All statements, in order.
    ///
    /// - Parameter parts: The elements of each statement.
    /// - Returns: The elements.
    public static func buildBlock(_ parts: [BatchElement]...) -> [BatchElement] { parts.flatMap { $0 } }

    /// An `if` without an `else`.
    ///
    /// - Parameter part: The elements, if the condition holds.
    /// - Returns: The elements.
    public static func buildOptional(_ part: [BatchElement]?) -> [BatchElement] { part ?? [] }

    /// The first branch.
    ///
    /// - Parameter part: The elements.
    /// - Returns: The elements.
    public static func buildEither(first part: [BatchElement]) -> [BatchElement] { part }

    /// The second branch.
    ///
    /// - Parameter part: The elements.
    /// - Returns: The elements.
    public static func buildEither(second part: [BatchElement]) -> [BatchElement] { part }

    /// A loop.
    ///
    /// - Parameter parts: The elements of each round.
    /// - Returns: The elements.
    public static func buildArray(_ parts: [[BatchElement]]) -> [BatchElement] { parts.flatMap { $0 } }
}
