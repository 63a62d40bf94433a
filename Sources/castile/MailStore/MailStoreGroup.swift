import ArgumentParser

/// The management API of MailStore.
struct MailStoreGroup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mailstore",
        abstract: "Manage MailStore Server or the MailStore Service Provider Edition.",
        discussion: """
            The user must be an administrator with the login privilege api. Self-signed certificates are the norm: pin the server's with \
            --certificate-sha256. A process on the server that a command has started is shown with its progress and its log; Ctrl-C \
            cancels it on the server, a second Ctrl-C leaves it running and prints its token.

            EXAMPLES
            castile mailstore functions --search user
            castile mailstore users list --server archive.example.com
            castile mailstore call VerifyStore id=1
            """,
        subcommands: [
            MailStoreFunctions.self, MailStoreDescribe.self, MailStoreCall.self, MailStoreAttach.self, MailStoreCancel.self,
            MailStoreUsers.self, MailStoreStores.self, MailStoreProfiles.self, MailStoreJobs.self, MailStoreGenerate.self,
        ]
    )
}
