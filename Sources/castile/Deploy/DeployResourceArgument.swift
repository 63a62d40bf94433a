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

    /// A collection whose records a JSON body makes and changes; a licence is a file.
    static let writableHelp = ArgumentHelp(
        "clusters, hosts, credentials, or a path such as clusters/ID/nodes; not licenses, which are uploaded as files.",
        valueName: "resource"
    )

    /// Refuses the licences, of which the API takes files only.
    ///
    /// - Throws: `ValidationError` for them.
    func checkThatJSONChangesIt() throws {
        guard path != .licenses else {
            throw ValidationError("a licence is a file, which this command cannot upload; use the API's own page at /api/ui.")
        }
    }

    func collection(_ client: DeployClient) throws -> DeployCollection<DeployAnyRecord> {
        try client.collection("\(path)")
    }
}
