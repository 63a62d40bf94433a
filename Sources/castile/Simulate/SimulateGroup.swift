import ArgumentParser

/// Local servers that stand in for the services.
struct SimulateGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Start a local server that stands in for a service.",
        discussion: """
            A simulator listens on the loopback address only. It prints its URL as the first line on standard output, its log on \
            standard error, and ends at Ctrl-C, SIGTERM or SIGHUP.

            EXAMPLES
            castile simulate ips --port 8080
            castile simulate mailstore --port 8463
            """,
        subcommands: [SimulateIPS.self, SimulateMailStore.self, SimulateOutlook.self, SimulateDeploy.self]
    )
}
