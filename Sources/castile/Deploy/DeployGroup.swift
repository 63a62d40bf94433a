import ArgumentParser

/// ONTAP Select Deploy.
struct DeployGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deploy",
        abstract: "Work with the clusters, hosts and jobs of an ONTAP Select Deploy server.",
        discussion: """
            EXAMPLES
            castile deploy get clusters --fields id,name,state
            castile deploy update clusters cluster-1 --set availability=powered_off
            castile deploy deploy-cluster plan.yaml --secrets secrets.yaml
            """,
        subcommands: [
            DeployGet.self, DeployCreate.self, DeployUpdate.self, DeployDelete.self, DeployJobsGroup.self, DeployClusterCommand.self,
        ]
    )
}
