/// Sends batches one after the other.
///
/// Without continue-on-error, a failure ends the batches after it.
struct BatchSequence {
    var chunks: [[PreparedElement]]
    var count: Int
    var configuration: BatchConfiguration

    func run(_ send: ([PreparedElement]) async throws -> BatchRun.Results) async throws -> [OperationResult] {
        var results = [OperationResult](repeating: .notSent, count: count)
        for chunk in chunks {
            do {
                for (position, result) in try await answer(chunk, before: results, send) { results[position] = result }
            } catch let interruption as BatchInterruption {
                throw interruption.error(after: results)
            }
        }
        return results
    }

    private func answer(
        _ chunk: [PreparedElement],
        before results: [OperationResult],
        _ send: ([PreparedElement]) async throws -> BatchRun.Results
    ) async throws -> BatchRun.Results {
        let start = chunk.first?.operations.first?.position ?? 0
        if !configuration.continuesOnError, let failed = results[..<start].firstIndex(where: { !$0.isSuccess }) {
            return BatchRun.fill(chunk, .notExecuted(because: .earlierFailure(operation: failed)))
        }
        var open: [PreparedElement] = []
        var skipped: BatchRun.Results = [:]
        for element in chunk {
            guard let operation = element.operations.first else { continue }
            let failed = operation.operation.dependsOn.first { position in
                skipped[position] != nil || (position < start && !results[position].isSuccess)
            }
            if let failed {
                skipped[operation.position] = .notExecuted(because: .dependencyFailed(operation: failed))
            } else {
                open.append(element)
            }
        }
        guard !open.isEmpty else { return skipped }
        return try await send(open).merging(skipped) { $1 }
    }
}
