/// Sends batches side by side, a limited number at a time.
struct BatchGroup {
    var chunks: [[PreparedElement]]
    var count: Int
    var maximum: Int

    func run(_ send: @escaping @Sendable ([PreparedElement]) async throws -> BatchRun.Results) async throws -> [OperationResult] {
        var results = [OperationResult](repeating: .notSent, count: count)
        try await withThrowingTaskGroup(of: BatchRun.Results.self) { group in
            var rest = chunks[...]
            for chunk in rest.prefix(maximum) { group.addTask { try await send(chunk) } }
            rest = rest.dropFirst(maximum)
            do {
                while let answered = try await group.next() {
                    results.merge(answered)
                    if let chunk = rest.popFirst() { group.addTask { try await send(chunk) } }
                }
            } catch let interruption as BatchInterruption {
                group.cancelAll()
                // What the others know counts: a batch that was sent may have been done.
                while let end = await group.nextResult() {
                    switch end {
                    case .success(let answered): results.merge(answered)
                    case .failure(let error): results.merge((error as? BatchInterruption)?.results ?? [:])
                    }
                }
                throw interruption.error(after: results)
            }
        }
        return results
    }
}

extension [OperationResult] {
    fileprivate mutating func merge(_ answered: BatchRun.Results) {
        for (position, result) in answered { self[position] = result }
    }
}
