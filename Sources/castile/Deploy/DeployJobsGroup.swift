import ArgumentParser

/// The jobs of a Select Deploy server.
struct DeployJobsGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "Follow the tasks that the server performs in the background.",
        subcommands: [DeployJobsWatch.self]
    )
}
