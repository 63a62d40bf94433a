extension OutputOptions {
    /// Prints what became of work, and fails if the work failed, also when nobody reads the output any more.
    ///
    /// - Parameters:
    ///   - failure: Why the work is no success; nil for a success.
    ///   - body: Prints.
    /// - Throws: The failure; else what the body throws.
    static func printOutcome(failing failure: (any Error)?, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let closed as ClosedOutput {
            throw failure ?? closed
        }
        if let failure { throw failure }
    }
}
