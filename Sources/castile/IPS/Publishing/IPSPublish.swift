import ArgumentParser
import IPS

/// `castile ips publish`.
struct IPSPublish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish assets, and say which are to be published.",
        discussion: """
            An asset is published by the next publish job after it was marked; a job publishes what is new since the last one, unless \
            it is a full one.

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
        @Option(help: ArgumentHelp("What the job is called.", valueName: "name")) var name = "castile publish"
        @Option(help: ArgumentHelp("Full, FullWithSearch or Incremental.", valueName: "type")) var type =
            "Incremental"
        @Flag(help: "Follow the job to its end.") var watch = false
        @OptionGroup(title: "Output options of --watch") var output: OutputOptions
        @OptionGroup(title: "Service options") var work: IPSWorkOptions

        func run() async throws {
            try await work.run(onInterruption: watch ? JobWatch.interruption : nil) { [name, type, watch, output] session, console in
                try console.noteUnknown([PublishType(rawValue: type)], from: "--type")
                let publication = ImageServingPublishJob(publishType: PublishType(rawValue: type))
                let job = try await session.submit(.publish(publication), named: name)
                console.note("submitted \(name)")
                if watch { try await JobWatch(console: console).report([job], output) }
            }
        }
    }

    struct Mark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "mark",
            "Have assets published with the next publish job.",
            examples: "castile ips publish mark shoe-1 shoe-2"
        )
        @OptionGroup var assets: AssetBatch

        func run() async throws {
            try await assets.apply("marked for publishing") { try await $0.setPublishState(.markedForPublish, of: $1) }
        }
    }

    struct Unmark: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "unmark",
            "Keep assets out of publish jobs.",
            examples: "castile ips publish unmark shoe-1"
        )
        @OptionGroup var assets: AssetBatch

        func run() async throws {
            try await assets.apply("taken out of publishing") { try await $0.setPublishState(.notMarkedForPublish, of: $1) }
        }
    }

    struct Contexts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "contexts",
            "List the contexts that assets are published to.",
            examples: "castile ips publish contexts"
        )
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            try await list.print("contexts", columns: ["contextName", "contextType"]) {
                try await $0.getPublishContexts().publishContextArray
            }
        }
    }

    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            "history",
            "Show when and where an asset was published.",
            examples: "castile ips publish history shoe-1"
        )
        @Argument(help: "The name of the asset.") var name: String
        @OptionGroup var list: IPSListOptions

        func run() async throws {
            let columns = ["lastPublished", "serverName", "contextName", "publishFormat"]
            try await list.print("entries", columns: columns) { [name] session in
                let asset = try await session.asset(named: name)
                return try await session.getAssetPublishHistory(GetAssetPublishHistoryParam(assetHandle: asset)).pubHistoryArray
            }
        }
    }

}
