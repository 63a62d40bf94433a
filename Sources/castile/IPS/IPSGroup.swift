import ArgumentParser

/// The IPS Web Service.
struct IPSGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ips",
        abstract: "Work with the assets of an IPS Web Service (Adobe Dynamic Media Classic).",
        subcommands: [
            IPSSearch.self, IPSAssets.self, IPSFolders.self, IPSUsers.self, IPSGroups.self, IPSJobs.self, IPSMetadata.self, IPSPublish.self,
            IPSUpload.self, IPSTrash.self, IPSCallCommand.self, IPSDescribe.self, IPSOperations.self, IPSLogin.self,
        ]
    )
}
