import ArgumentParser
import OutlookBatch
import ServiceClient

/// `castile outlook batch`.
struct OutlookBatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Send the operations of a file in batches and print one result for each.",
        discussion: """
            The file is a list in YAML, or a .http file as editors know it, without their scripts and bodies from other files. In YAML each \
            entry has a method with an URL, and what belongs to it; writes under changeSet are done all or none:

              - get: events?$select=subject,organizer
              - post: sendmail
                body: {Message: {Subject: Lunch?}}
              - changeSet:
                  - delete: contacts('C1')

            More than 20 operations go in several batches. Without --continue-on-error, nothing after the first failure is done; but batches \
            that --concurrent sends side by side do not stop each other, and Graph goes on with all that does not depend on what failed.

            EXAMPLE
            castile outlook batch operations.yaml --continue-on-error --format json
            """
    )

    @Argument(
        help: ArgumentHelp("The operations: FILE.yaml or FILE.http.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "http"])
    )
    var file: String

    @Flag(help: "Go on after an operation that failed.")
    var continueOnError = false

    @Flag(help: "Print the batches as they would be sent, and send nothing.")
    var dryRun = false

    @Flag(help: "Send throttled writes again too, though one of them may have been done.")
    var repeatWrites = false

    @Option(help: ArgumentHelp("Send so many batches side by side (default: one after the other).", valueName: "number"))
    var concurrent: Int?

    @Option(help: ArgumentHelp("How long everything may take, repetitions included, in seconds.", valueName: "seconds"))
    var deadline = 600

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: OutlookOptions

    func validate() throws {
        if deadline < 1 { throw ValidationError("--deadline must be 1 second or more.") }
        if let concurrent, concurrent < 1 { throw ValidationError("--concurrent must be 1 or more.") }
    }

    func run() async throws {
        let console = service.verbosity.console
        let settings = try service.settings()
        let elements = try BatchFile.read(file)
        let (host, version, context) = (try service.host(settings), try service.version(settings), try service.context(settings))
        let transport = try service.connection.transport(settings, to: host.contains("://") ? host : "https://\(host)")
        let token = dryRun ? Secret("") : try service.token(settings)
        let configuration = try batchConfiguration(settings)
        try await Interruption.cancelling(console) { [self] in
            try await AsyncHTTPClientTransport.withTransport(configuration: transport) { transport in
                let client = try OutlookClient(
                    host: host,
                    version: version,
                    context: context,
                    token: token,
                    transport: transport,
                    configuration: configuration
                )
                if dryRun {
                    try await show(try await client.messages(elements), console)
                } else {
                    try await send(elements, client, console)
                }
            }
        }
    }

    /// How the batches are sent, as the flags and the settings say.
    func batchConfiguration(_ settings: ServiceSettings) throws -> BatchConfiguration {
        BatchConfiguration(
            order: concurrent.map { .concurrent(maximum: $0) } ?? .sequential,
            continuesOnError: continueOnError,
            anchorMailbox: try settings.value("anchor-mailbox", flag: service.anchorMailbox),
            retry: RetryPolicy(maximumAttempts: 5, deadline: .seconds(deadline)),
            repeatsWrites: repeatWrites,
            requestTimeout: try service.connection.timeout(settings),
            deadline: .seconds(deadline)
        )
    }

    private func send(_ elements: [BatchElement], _ client: OutlookClient, _ console: Console) async throws {
        let operations = elements.flatMap(\.operations)
        console.detail("sending \(operations.count) operations")
        do {
            let results = try await client.send(elements)
            try await write(results, operations, BatchReport.failure(results), console)
        } catch let error as OutlookBatchError where !error.results.isEmpty {
            try await write(error.results, operations, error, console)
        }
    }

    private func write(
        _ results: [OperationResult],
        _ operations: [BatchOperation],
        _ failure: (any Error)?,
        _ console: Console
    ) async throws {
        try await OutputOptions.printOutcome(failing: failure) {
            try await output.withRecords(to: console, columns: output.format == .table ? BatchReport.columns : nil) { write in
                for (index, (operation, result)) in zip(operations, results).enumerated() {
                    try write(BatchReport.record(index, operation, result))
                }
            }
        }
    }

    private func show(_ messages: [BatchMessage], _ console: Console) async throws {
        for message in messages {
            console.note("POST \(message.url)")
            console.note("Content-Type: \(message.contentType)")
            let body = try await message.body.collect(upTo: 256 << 20)
            try console.output.write(String(decoding: body, as: UTF8.self) + (body.last == UInt8(ascii: "\n") ? "" : "\n"))
        }
    }
}
