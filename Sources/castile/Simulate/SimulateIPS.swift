import ArgumentParser
import Simulators

/// `castile simulate ips`.
struct SimulateIPS: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ips",
        abstract: "Start a local IPS Web Service with a sample company.",
        discussion: """
            The sample company is "Sample Company". Log in as admin@sample.example with the password \
            "sample-password". The same seed makes the same assets.
            """
    )

    @OptionGroup var simulator: SimulatorOptions

    @Option(help: "How many sample assets there are.")
    var assets = 3_000

    @Option(help: "Decides what the sample assets are.")
    var seed: UInt64 = 1

    func run() async throws {
        let console = simulator.verbosity.console
        let configuration = IPSSimulatorConfiguration(
            server: simulator.server(console: console),
            store: simulator.storeLocation,
            seed: seed,
            assetCount: assets
        )
        try await IPSSimulator(configuration: configuration).run { running in
            // Who started the simulator and reads no output can still read the log.
            try? console.print(IPSSimulator.serviceURL(of: running))
        }
    }
}
