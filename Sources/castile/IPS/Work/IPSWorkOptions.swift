import ArgumentParser
import IPS

/// What every command of daily work can be told: the company, and how the service is reached.
struct IPSWorkOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The company (CASTILE_IPS_COMPANY).", valueName: "name"))
    var company: String?

    @OptionGroup var service: IPSOptions

    /// Runs the body in a session of the company.
    ///
    /// - Parameters:
    ///   - interruption: What Ctrl-C does, in words; by default it cancels the request.
    ///   - body: Calls operations, and prints to the console.
    /// - Throws: What the body throws; ``CommandFailure`` when a setting is missing or wrong.
    func run(
        onInterruption interruption: String? = nil,
        _ body: @escaping @Sendable (IPSSession, Console) async throws -> Void
    ) async throws {
        let console = service.verbosity.console
        let settings = try service.settings()
        let company = try settings.required("company", flag: company, meaning: "the company")
        try await service.connection(settings).withSession(company: company, console: console, onInterruption: interruption) { session in
            try await body(session, console)
        }
    }
}
