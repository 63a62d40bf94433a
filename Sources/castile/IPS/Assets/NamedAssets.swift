import IPS

/// Assets that were named on the command line, with their handles.
struct NamedAssets: Sendable {
    let handles: [AssetHandle]
    private let names: [AssetHandle: String]

    /// Looks names up, all before anything is done to any of them.
    ///
    /// - Parameters:
    ///   - names: The names of the assets.
    ///   - session: Looks them up.
    /// - Throws: `IPSError` for a name that no asset has, or more than one.
    init(_ names: [String], in session: IPSSession) async throws {
        let found = try await session.assetHandles(exactly: names.map { ExactName($0) })
        var handles: [AssetHandle] = []
        var byHandle: [AssetHandle: String] = [:]
        for name in names {
            // A name that was not found alone is looked up again for the error, which says what is near.
            let handle = if let handle = found[ExactName(name)] { handle } else { try await session.asset(named: name) }
            if byHandle.updateValue(name, forKey: handle) == nil { handles.append(handle) }
        }
        self.handles = handles
        self.names = byHandle
    }

    /// Tells why an answer that shows the assets is no success.
    ///
    /// - Parameter found: The assets that it shows.
    /// - Returns: The failure, which names those that are missing; `nil` if none is.
    func failure(showing found: [Asset]) -> CommandFailure? {
        guard found.count < handles.count else { return nil }
        let shown = Set(found.compactMap(\.assetHandle))
        let missing = handles.filter { !shown.contains($0) }.compactMap { names[$0] }
        return CommandFailure(
            found.isEmpty ? .unknownName : .partialFailure,
            "the service has a handle for \(missing.map { "“\($0)”" }.joined(separator: ", ")), and shows no such asset"
        )
    }

    /// Says what became of a batch, and fails if it failed for some.
    ///
    /// - Parameters:
    ///   - outcome: What the service says.
    ///   - verb: What was done, `moved`.
    ///   - output: How failures are printed.
    ///   - console: Receives them.
    /// - Throws: ``CommandFailure`` if the operation failed for any asset.
    func report(_ outcome: BatchOutcome, _ verb: String, _ output: OutputOptions, to console: Console) async throws {
        let details = outcome.errors.map { ("error", $0) } + outcome.warnings.map { ("warning", $0) }
        try await OutputOptions.printOutcome(failing: outcome.failure(of: handles.count, verb)) {
            // To a program an empty list is an answer, too.
            guard !details.isEmpty || output.format != .table else { return }
            try await output.withRecords(to: console, columns: ["asset", "severity", "code", "reason"].map { OutputColumn($0) }) { write in
                for (severity, detail) in details {
                    try write([
                        "asset": .text(detail.asset.flatMap { names[$0] } ?? ""), "severity": .text(severity),
                        "code": detail.code.map { .integer($0) } ?? .null, "reason": .text(detail.reason),
                    ])
                }
            }
        }
        let warned = outcome.warningCount == 0 ? "" : ", \(outcome.warningCount) with a warning"
        console.note((handles.count == 1 ? "1 asset \(verb)" : "\(handles.count) assets \(verb)") + warned)
    }
}
