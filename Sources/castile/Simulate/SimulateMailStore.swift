import ArgumentParser
import MailStore
import Simulators

/// `castile simulate mailstore`.
struct SimulateMailStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mailstore",
        abstract: "Start a local MailStore with a small archive.",
        discussion: """
            Log in as admin with the password "admin". It always speaks TLS; the fingerprint of its certificate is on standard error, and \
            --tls --certificate-file writes the certificate.

            EXAMPLE
            castile simulate mailstore --port 8463 --tls --certificate-file mailstore.pem
            """
    )

    @OptionGroup var simulator: SimulatorOptions
    @OptionGroup var product: MailStoreProduct

    @Flag(help: "Speak as versions up to 8 do, and not as 9 and later.")
    var legacy = false

    @Flag(help: "Keep the token in the last status of a process: the vendor's Python wrapper of 2014 needs it.")
    var keepToken = false

    @Option(help: "How many steps a process has; each has three lines in the log.")
    var steps = 20

    @Option(help: ArgumentHelp("How long a step takes, in milliseconds.", valueName: "milliseconds"))
    var step = 250

    func validate() throws {
        guard (1...100_000).contains(steps) else { throw ValidationError("--steps must be a number from 1 to 100000.") }
        guard (0...3_600_000).contains(step) else { throw ValidationError("--step must be a number from 0 to 3600000.") }
    }

    func run() async throws {
        let console = simulator.verbosity.console
        var configuration = MailStoreSimulatorConfiguration()
        configuration.edition = product.named
        configuration.generation = legacy ? .eight : .nine
        configuration.keepsTokenInLastStatus = keepToken
        configuration.process.steps = steps
        configuration.process.stepDuration = .milliseconds(step)
        configuration.store = simulator.storeLocation
        configuration.server = simulator.server(console: console)
        configuration.server.encryption = .selfMade(certificateFile: simulator.certificateFile)
        try await MailStoreSimulator(configuration: configuration).run { running in
            try? console.print(running.url)
            if let certificate = running.certificate { console.note("--certificate-sha256 \(certificate.sha256)") }
        }
    }
}
