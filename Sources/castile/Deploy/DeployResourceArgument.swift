import ArgumentParser
import SelectDeploy

/// A collection as the user names it: `clusters`, or a path such as `clusters/42/nodes`.
struct DeployResourceArgument: ExpressibleByArgument {
    /// Short names of collections whose path has two parts.
    private static let shortNames = ["credentials": DeployPath.credentials, "licenses": .licenses]

    let path: DeployPath

    init?(argument: String) {
        guard let path = Self.shortNames[argument] ?? (try? DeployPath(argument)) else { return nil }
        self.path = path
    }

    static let help = ArgumentHelp(
        "clusters, hosts, credentials, licenses, jobs, events, or a path such as clusters/ID/nodes.",
        valueName: "resource"
    )

    func collection(_ client: DeployClient) throws -> DeployCollection<DeployAnyRecord> {
        try client.collection("\(path)")
    }
}
