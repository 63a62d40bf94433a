import ArgumentParser
import IPS

/// `castile ips publish`.
struct IPSPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish assets, and say which are to be published.",
        discussion: """
            EXAMPLES
            castile ips publish start --name nightly
            castile ips publish mark shoe-1 shoe-2
            castile ips publish history shoe-1
            """,
        subcommands: [Start.self, Mark.self, Unmark.self, Contexts.self, History.self],
        defaultSubcommand: Contexts.self
    )

    struct Start: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "start",
            "Start a publish job.",
            details: """
                The job publishes what is marked for publishing and changed since. With --watch the command follows it to its end, as \
                castile ips jobs watch does, and fails if it fails.
                """,
            examples: "castile ips publish start --name nightly --watch"
        )
        @Option(help: ArgumentHelp("What the job is called (default: castile publish).", valueName: "name")) var name = "castile publish"
        @Option(help: ArgumentHelp("Full, FullWithSearch or Incremental (default: Incremental).", valueName: "type")) var type =
            "Incremental"
        @Flag(help: "Follow the job to its end.") var watch = false
        @OptionGroup(title: "Output options of --watch") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run(onInterruption: watch ? JobWatch.interruption : nil) { [name, type, watch, output] session, console in
                let publication = ImageServingPublishJob(publishType: PublishType(rawValue: type))
                let job = try await session.submit(.publish(publication), named: name)
                console.note("submitted \(name)")
                if watch { try await JobWatch(console: console).report([job], output) }
            }
        }
    }

    struct Mark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mark",
            abstract: "Have assets published with the next publish job.",
            discussion: """
                EXAMPLE
                castile ips publish mark shoe-1 shoe-2
                """
        )
        @Argument(help: "The names of the assets.") var names: [String]
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [names, output] session, console in
                try await PublishMark(state: .markedForPublish, verb: "marked for publishing").set(names, in: session, output, console)
            }
        }
    }

    struct Unmark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unmark",
            abstract: "Keep assets out of publish jobs.",
            discussion: """
                EXAMPLE
                castile ips publish unmark shoe-1
                """
        )
        @Argument(help: "The names of the assets.") var names: [String]
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [names, output] session, console in
                try await PublishMark(state: .notMarkedForPublish, verb: "taken out of publishing").set(names, in: session, output, console)
            }
        }
    }

    struct Contexts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "contexts",
            abstract: "List the contexts that assets are published to.",
            discussion: """
                EXAMPLE
                castile ips publish contexts
                """
        )
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [output] session, console in
                let contexts = try await session.getPublishContexts().publishContextArray ?? []
                try await output.list(contexts, columns: ["contextName", "contextType"], noun: "contexts", to: console)
            }
        }
    }

    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "history",
            abstract: "Show when and where an asset was published.",
            discussion: """
                EXAMPLE
                castile ips publish history shoe-1
                """
        )
        @Argument(help: "The name of the asset.") var name: String
        @OptionGroup(title: "Output options") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run { [name, output] session, console in
                let asset = try await session.asset(named: name)
                let history =
                    try await session.getAssetPublishHistory(GetAssetPublishHistoryParam(assetHandle: asset)).pubHistoryArray ?? []
                let columns = ["lastPublished", "serverName", "contextName", "publishFormat"]
                try await output.list(history, columns: columns, noun: "entries", to: console)
            }
        }
    }
}
