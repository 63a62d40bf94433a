import ArgumentParser

/// The IPS Web Service.
struct IPSGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ips",
        abstract: "Work with the assets of an IPS Web Service (Adobe Dynamic Media Classic).",
        discussion: """
            Everything goes by name: an asset by its own, a folder by its path, a user by email, a company by what it is called. \
            What is listed is a table on a terminal; with --format csv the same columns go into a file, with json or ndjson everything \
            that the service says. What destroys asks first, or needs --yes; only call does at once what it is told.

            To try it without an account, start castile simulate ips --port 8080 in another terminal, and then:

            EXAMPLE
            export CASTILE_IPS_URL=http://127.0.0.1:8080/scene7/services/IpsApiService
            export CASTILE_IPS_USER=admin@sample.example
            export CASTILE_IPS_PASSWORD=sample-password
            export CASTILE_IPS_COMPANY="Sample Company"
            castile ips login
            castile ips assets list --folder Sample/Products --limit 5
            """,
        subcommands: [
            IPSSearch.self, IPSAssets.self, IPSFolders.self, IPSUsers.self, IPSGroups.self, IPSJobs.self, IPSMetadata.self, IPSPublish.self,
            IPSUpload.self, IPSTrash.self, IPSCallCommand.self, IPSDescribe.self, IPSOperations.self, IPSLogin.self,
        ]
    )
}
