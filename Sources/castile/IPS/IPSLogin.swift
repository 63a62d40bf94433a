import ArgumentParser
import IPS
import ServiceClient

/// `castile ips login`.
struct IPSLogin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login",
        abstract: "Check the URL, the user and the password.",
        discussion: """
            The service keeps no login, so nothing is stored: the command asks it whether the user and the password are good, and exits \
            with \(ExitStatus.accessDenied.rawValue) if they are not.

            EXAMPLE
            castile ips login --url https://ips.example.com/scene7/services/IpsApiService \\
                --user someone@example.com
            """
    )

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: IPSOptions

    func run() async throws {
        let console = service.verbosity.console
        let connection = try service.connection(service.settings())
        let credentials = connection.configuration.credentials
        try await connection.withSession(console: console) { [output] session in
            let status = try await session.checkLogin()
            guard status == .validLogin else {
                throw CommandFailure(
                    .accessDenied,
                    "checkLogin: the service says \(status?.rawValue ?? "nothing") about \(credentials.user)"
                )
            }
            let answer: TreeValue = [
                "user": .text(credentials.user), "status": .text(status?.rawValue ?? ""), "url": .text(connection.configuration.endpoint),
            ]
            try await output.printRecord(answer, to: console)
        }
    }
}
