import ArgumentParser
import IPS

/// Assets that the command line names, for an operation on all of them.
struct AssetBatch: ParsableArguments {
    @Argument(help: ArgumentHelp("The names of the assets.", valueName: "name")) var names: [String]
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var work: IPSWorkOptions

    /// Looks the assets up, and does one thing to all that were found.
    ///
    /// - Parameters:
    ///   - verb: What is done, for people: `moved`.
    ///   - confirm: Asks whether it shall be done to these, the asset's name or how many there are; by default nobody is asked.
    ///   - operation: Does it.
    /// - Throws: ``CommandFailure`` if the operation failed for any asset; what `confirm` and `operation` throw.
    func apply(
        _ verb: String,
        confirm: @escaping @Sendable (_ what: String) async throws -> Void = { _ in },
        operation: @escaping @Sendable (IPSSession, [AssetHandle]) async throws -> BatchOutcome
    ) async throws {
        try await work.run { [names, output] session, console in
            let assets = try await NamedAssets(names, in: session)
            try await confirm(assets.handles.count == 1 ? names[0] : "\(assets.handles.count) assets")
            try await assets.report(operation(session, assets.handles), verb, output, to: console)
        }
    }
}
