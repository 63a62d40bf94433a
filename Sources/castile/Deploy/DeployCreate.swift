import ArgumentParser
import SelectDeploy

/// `castile deploy create`.
struct DeployCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a record.",
        discussion: """
            EXAMPLE
            castile deploy create clusters --set name=sample --parameter node_count=1 \\
                --if-absent 'name=sample'
            """
    )

    @Argument(help: DeployResourceArgument.writableHelp)
    var resource: DeployResourceArgument

    @Option(help: ArgumentHelp("A parameter of the request, such as node_count=2; may be repeated.", valueName: "name=value"))
    var parameter: [String] = []

    @Option(help: ArgumentHelp("Make it only if no record fulfils this; may be repeated.", valueName: "condition"))
    var ifAbsent: [String] = []

    @OptionGroup(title: "Content options") var content: DeployContentOptions
    @OptionGroup(title: "Job options") var wait: DeployWaitOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: DeployOptions

    func validate() throws { try resource.checkThatJSONChangesIt() }

    func run() async throws {
        let console = service.verbosity.console
        let body = try content.content()
        let flags = try parameter.map(Self.pair)
        let absent = try ifAbsent.reduce(DeployQuery<DeployAnyRecord>()) { try $0.where($1) }
        try await service.withClient(console: console, interruption: DeployOptions.jobsGoOn) { [self] client in
            let collection = try resource.collection(client)
            let operation = "create \(resource.path)"
            guard !ifAbsent.isEmpty else {
                let response = try await collection.create(body, flags: flags)
                return try await wait.finish(response, operation, client: client, output: output, console: console)
            }
            switch try await collection.createIfAbsent(matching: absent, flags: flags, { body }) {
            case .existed(let record):
                console.note("it exists already")
                try await output.printRecord(TreeValue(record.content), to: console)
            case .created(let response):
                try await wait.finish(response, operation, client: client, output: output, console: console)
            }
        }
    }

    private static func pair(_ text: String) throws -> (name: String, value: String) {
        guard let equals = text.firstIndex(of: "=") else { throw CommandFailure(.usage, "--parameter \(text): write name=value") }
        return (String(text[..<equals]), String(text[text.index(after: equals)...]))
    }
}
