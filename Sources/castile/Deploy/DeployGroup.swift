import ArgumentParser

/// ONTAP Select Deploy.
struct DeployGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deploy",
        abstract: "Work with the clusters, hosts and jobs of an ONTAP Select Deploy server.",
        subcommands: [
            DeployGet.self, DeployCreate.self, DeployUpdate.self, DeployDelete.self, DeployJobsGroup.self, DeployClusterCommand.self,
        ]
    )
}
