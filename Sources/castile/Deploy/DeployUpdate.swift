import ArgumentParser
import SelectDeploy

/// `castile deploy update`.
struct DeployUpdate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Change fields of a record.",
        discussion: """
            EXAMPLE
            castile deploy update clusters cluster-1 --set availability=powered_off
            """
    )

    @Argument(help: DeployResourceArgument.writableHelp)
    var resource: DeployResourceArgument

    @Argument(help: "The record's identifier.")
    var id: String

    @OptionGroup(title: "Content options") var content: DeployContentOptions
    @OptionGroup(title: "Job options") var wait: DeployWaitOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: DeployOptions

    func validate() throws { try resource.checkThatJSONChangesIt() }

    func run() async throws {
        let console = service.verbosity.console
        let body = try content.content()
        try await service.withClient(console: console, interruption: DeployOptions.jobsGoOn) { [self] client in
            let response = try await resource.collection(client).update(id, body)
            try await wait.finish(response, "update \(resource.path)/\(id)", client: client, output: output, console: console)
        }
    }
}
