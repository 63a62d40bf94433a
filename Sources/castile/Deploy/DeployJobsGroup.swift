import ArgumentParser

/// The jobs of a Select Deploy server.
struct DeployJobsGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "Follow the tasks that the server performs in the background.",
        discussion: """
            EXAMPLE
            castile deploy jobs watch 2a61d9c4-0f5e-4c8b-9d37-6b1f0a2c7e55
            """,
        subcommands: [DeployJobsWatch.self]
    )
}
