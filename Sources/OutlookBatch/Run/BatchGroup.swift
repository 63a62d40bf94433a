/// Sends batches side by side, a limited number at a time.
struct BatchGroup {
    var chunks: [[PreparedElement]]
    var count: Int
    var maximum: Int

    func run(_ send: @escaping @Sendable ([PreparedElement]) async throws -> BatchRun.Results) async throws -> [OperationResult] {
        var results = [OperationResult](repeating: .missing, count: count)
        try await withThrowingTaskGroup(of: BatchRun.Results.self) { group in
            var rest = chunks[...]
            for chunk in rest.prefix(maximum) { group.addTask { try await send(chunk) } }
            rest = rest.dropFirst(maximum)
            do {
                while let answered = try await group.next() {
                    for (position, result) in answered { results[position] = result }
                    if let chunk = rest.popFirst() { group.addTask { try await send(chunk) } }
                }
            } catch let interruption as BatchInterruption {
                group.cancelAll()
                throw interruption.error(after: results)
            }
        }
        return results
    }
}
