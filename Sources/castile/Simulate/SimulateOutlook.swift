import ArgumentParser
import Simulators

/// `castile simulate outlook`.
struct SimulateOutlook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outlook",
        abstract: "Start a local Outlook service with sample mailboxes that takes batches.",
        discussion: """
            The token "sample-token" opens the mailbox ana@sample.example, "sample-token-ben" that of ben@sample.example. Batches in the \
            multipart form go to /api/v2.0/me/$batch or /api/beta/me/$batch, in the JSON form to /v1.0/$batch.

            EXAMPLE
            castile simulate outlook --port 8080 --throttle 10
            """
    )

    @OptionGroup var simulator: SimulatorOptions

    @Option(help: "How many messages, events and contacts each mailbox has.")
    var items = 30

    @Option(help: ArgumentHelp("Refuse so many of 100 operations with 429.", valueName: "percent"))
    var throttle = 0

    @Option(help: "Decides which operations are throttled.")
    var seed: UInt64 = 1

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("An oddity of real services that the answers shall have; repeatable.", valueName: "name")
    )
    var quirk: [BatchQuirk] = []

    func validate() throws {
        guard (0...1_000_000).contains(items) else { throw ValidationError("--items must be a number from 0 to 1000000.") }
        guard (0...99).contains(throttle) else { throw ValidationError("--throttle must be a number from 0 to 99.") }
    }

    func run() async throws {
        let console = simulator.verbosity.console
        let configuration = OutlookSimulatorConfiguration(
            itemCount: items,
            throttledPercent: throttle,
            seed: seed,
            quirks: Set(quirk),
            store: simulator.storeLocation,
            server: simulator.server(console: console)
        )
        try await OutlookSimulator(configuration: configuration).run { running in
            try? console.print(running.url)
        }
    }
}

extension BatchQuirk: ExpressibleByArgument {}
