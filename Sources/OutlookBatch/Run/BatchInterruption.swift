/// Why a batch was not answered, and what is known about its operations all the same.
struct BatchInterruption: Error {
    var error: OutlookBatchError
    var results: [Int: OperationResult]

    /// The error for the caller, with all that is known.
    ///
    /// - Parameter known: What other batches have brought.
    /// - Returns: The error; its results are empty if nothing was sent.
    func error(after known: [OperationResult]) -> OutlookBatchError {
        var error = error
        var known = known
        for (position, result) in results { known[position] = result }
        if known.contains(where: { $0 != .notSent }) { error.results = known }
        return error
    }
}
