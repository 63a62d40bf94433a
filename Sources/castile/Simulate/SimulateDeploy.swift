import ArgumentParser
import Simulators

/// `castile simulate deploy`.
struct SimulateDeploy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deploy",
        abstract: "Start a local ONTAP Select Deploy server without clusters.",
        discussion: """
            Sign in as admin with the password "sample-password".

            EXAMPLE
            castile simulate deploy --port 8443 --tls --certificate-file deploy.pem
            """
    )

    @OptionGroup var simulator: SimulatorOptions

    @Option(help: "How many sample events there are.")
    var events = 200

    @Option(help: "How long a job takes, in seconds.")
    var jobSeconds = 6.0

    func validate() throws {
        guard (0...1_000_000).contains(events) else { throw ValidationError("--events must be a number from 0 to 1000000.") }
        guard jobSeconds >= 0, jobSeconds <= 86_400 else { throw ValidationError("--job-seconds must be a number from 0 to 86400.") }
    }

    func run() async throws {
        let console = simulator.verbosity.console
        let configuration = SelectDeploySimulatorConfiguration(
            server: simulator.server(console: console),
            store: simulator.storeLocation,
            eventCount: events,
            jobDuration: .seconds(jobSeconds)
        )
        try await SelectDeploySimulator(configuration: configuration).run { running in
            // Who started the simulator and reads no output can still read the log.
            try? console.print(running.url)
        }
    }
}
