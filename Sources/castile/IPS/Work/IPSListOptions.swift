import ArgumentParser
import IPS

/// What a command that lists things can be told.
struct IPSListOptions: ParsableArguments {
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var work: IPSWorkOptions

    /// Prints what is there, in a session of the company.
    ///
    /// - Parameters:
    ///   - noun: What it is, for people: `groups`.
    ///   - columns: The columns of a table and of CSV.
    ///   - fetch: Gets it.
    /// - Throws: What `fetch` throws; ``CommandFailure`` when a setting is missing or wrong.
    func print<Record>(
        _ noun: String,
        columns: [String],
        _ fetch: @escaping @Sendable (IPSSession) async throws -> [Record]?
    ) async throws {
        try await work.run { [output] session, console in
            try await output.list(fetch(session) ?? [], columns: columns, noun: noun, to: console)
        }
    }
}
