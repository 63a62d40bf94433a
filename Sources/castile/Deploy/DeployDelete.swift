import ArgumentParser
import SelectDeploy

/// `castile deploy delete`.
struct DeployDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Remove a record.",
        discussion: """
            A cluster must be powered off first; --power-off does that, if it runs.

            EXAMPLE
            castile deploy delete clusters cluster-1 --power-off --yes
            """
    )

    @Argument(help: DeployResourceArgument.help)
    var resource: DeployResourceArgument

    @Argument(help: "The record's identifier.")
    var id: String

    @Flag(help: "Switch a cluster off first, if it runs.")
    var powerOff = false

    @OptionGroup var confirmation: ConfirmationOptions
    @OptionGroup(title: "Job options") var wait: DeployWaitOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: DeployOptions

    func validate() throws {
        guard powerOff else { return }
        guard resource.path == .clusters else { throw ValidationError("--power-off is for clusters only.") }
        if wait.isDetached { throw ValidationError("--power-off and --no-wait exclude each other.") }
    }

    func run() async throws {
        let console = service.verbosity.console
        try await service.withClient(console: console, interruption: DeployOptions.jobsGoOn) { [self] client in
            try await confirmation.confirm("\(powerOff ? "Switch off and remove" : "Remove") \(resource.path)/\(id)?")
            if powerOff {
                try await client.deleteCluster(id, waiting: wait.waiting(console)) { console.noteProgress($0) }
                return try await output.printRecord(["id": .text(id), "state": "success"], to: console)
            }
            let response = try await resource.collection(client).delete(id)
            try await wait.finish(response, "delete \(resource.path)/\(id)", client: client, output: output, console: console)
        }
    }
}
