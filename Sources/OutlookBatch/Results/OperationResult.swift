/// What became of one operation.
public enum OperationResult: Hashable, Sendable {
    /// The service answered.
    ///
    /// When the service refused a whole batch as too busy, that refusal is the answer to each operation that was not sent again.
    case response(OperationResponse)
    /// The service did not get to it, and why.
    case notExecuted(because: Reason)
    /// The answer is not there: the service may have done it or not.
    case missing
    /// It was never sent: the batches ended before its turn, so it was not done.
    case notSent

    /// Why an operation was not done.
    public enum Reason: Hashable, Sendable {
        /// Processing stopped at the operation of this position, which failed.
        case earlierFailure(operation: Int)
        /// Its change set failed with this answer, so nothing of it was done.
        case changeSetFailed(OperationResponse)
        /// The service refused the batch that held only this operation or change set.
        case batchRefused(OperationResponse)
        /// An operation that this one depends on was not done.
        case dependencyFailed(operation: Int)
    }

    /// The answer, if there is one.
    public var response: OperationResponse? {
        guard case .response(let response) = self else { return nil }
        return response
    }

    /// Whether there is an answer that says success.
    public var isSuccess: Bool { response?.isSuccess ?? false }

    /// Whether nothing was done, since something that it depends on was not: we did not send it, or the service says so (RFC 4918, 11.4).
    var hasFailedDependency: Bool {
        if case .notExecuted(because: .dependencyFailed) = self { return true }
        return response?.status == 424
    }
}
