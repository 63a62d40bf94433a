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

            A fault is written like operation=searchAssets,kind=drop,rate=0.1. Without an operation it concerns each; rate is the part of \
            the requests, drawn by the seed; after says how many pass untouched first, times how often it happens. Faults can be added \
            and ended while the simulator runs, too. The kinds, and the keys of theirs:
            \(MisbehaviourKind.allCases.map { "- \($0.rawValue)\($0.keys.map { " \($0)=" }.joined()): \($0.summary)" }.joined(separator: "\n"))

            EXAMPLES
            castile simulate ips --port 8080 --store company.sqlite
            castile simulate ips --port 8080 \\
                --fault operation=searchAssets,kind=drop,rate=0.1
            """
    )

    @OptionGroup var simulator: SimulatorOptions

    @Option(help: "How many sample assets there are.")
    var assets = 3_000

    @Option(help: "Decides what the sample assets are.")
    var seed: UInt64 = 1

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "How answers go wrong; repeatable. Keys: operation, kind, rate, times, after, and those of the kind.",
            valueName: "key=value,…"
        )
    )
    var fault: [String] = []

    @Option(
        help: ArgumentHelp("Start with the state of this file, which stays as it is, in place of sample data.", valueName: "file"),
        completion: .file()
    )
    var load: String?

    @Option(help: ArgumentHelp("Save the state in this file at the end.", valueName: "file"), completion: .file())
    var save: String?

    @Flag(help: "List the operations of the service, and which of them the simulator carries, and start nothing.")
    var list = false

    @OptionGroup(title: "Output options of --list") var output: OutputOptions

    func validate() throws {
        guard (0...1_000_000).contains(assets) else { throw ValidationError("--assets must be a number from 0 to 1000000.") }
    }

    func run() async throws {
        let console = simulator.verbosity.console
        guard !list else { return try await printOperations(to: console) }
        if let save { try IPSSimulator.checkThatItCanBeSaved(to: save) }
        let configuration = IPSSimulatorConfiguration(
            server: simulator.server(console: console),
            store: simulator.storeLocation,
            loadedFile: load,
            seed: seed,
            assetCount: assets,
            faults: try fault.map(MisbehaviourRule.init(parsing:))
        )
        let ips = try IPSSimulator(configuration: configuration)
        try await ips.run { running in
            // Who started the simulator and reads no output can still read the log.
            try? console.print(IPSSimulator.serviceURL(of: running))
            console.note("status page: \(running.url)/")
        }
        if let save { try ips.save(to: save) }
    }

    private func printOperations(to console: Console) async throws {
        try await output.withRecords(to: console, columns: [OutputColumn("operation"), OutputColumn("carried")]) { write in
            for operation in try IPSSimulator.operations() {
                try write(["operation": .text(operation.name), "carried": .boolean(operation.isCarried)])
            }
        }
    }
}
