import ArgumentParser
import Simulators

/// What every simulator can be told.
struct SimulatorOptions: ParsableArguments {
    @Option(help: "The port on the loopback address; 0 takes a free one.")
    var port = 0

    @Flag(help: "Speak TLS, with a certificate made at the start.")
    var tls = false

    @Option(
        help: ArgumentHelp("Where the certificate is written, for clients to trust; with --tls only.", valueName: "file"),
        completion: .file(extensions: ["pem"])
    )
    var certificateFile: String?

    @Option(
        help: ArgumentHelp("Keep the state in this SQLite file; by default it is gone when the simulator ends.", valueName: "file"),
        completion: .file()
    )
    var store: String?

    @OptionGroup var verbosity: VerbosityOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be a number from 0 to 65535.") }
        if certificateFile != nil, !tls { throw ValidationError("--certificate-file needs --tls.") }
    }

    var storeLocation: StoreLocation { store.map { .file($0) } ?? .memory }

    /// How the server listens; the access log goes to the console.
    func server(console: Console) -> SimulatorServerConfiguration {
        SimulatorServerConfiguration(
            port: port,
            encryption: tls ? .selfMade(certificateFile: certificateFile) : .none,
            accessLog: { console.note("\($0)") }
        )
    }
}
