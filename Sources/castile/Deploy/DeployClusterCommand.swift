import ArgumentParser
import SelectDeploy
import ServiceClient

/// `castile deploy deploy-cluster`.
struct DeployClusterCommand: AsyncParsableCommand {
    /// The largest file, in bytes.
    private static let limit = 1 << 20

    static let configuration = CommandConfiguration(
        commandName: "deploy-cluster",
        abstract: "Create and deploy a cluster as a plan says.",
        discussion: """
            What exists already is used, so an interrupted run can be repeated; but a host whose authentication failed must be deleted \
            first. Passwords stand in a file of their own that only you can read: administrator, and hosts with a password for each \
            vCenter or host.

            EXAMPLE OF A PLAN
            name: sample
            configuration: {ip: 10.0.0.2, gateway: 10.0.0.1, netmask: 255.0.0.0}
            hosts:
              - {name: esx-1, hypervisor_type: ESX, management_server: vcenter-1, username: root}
            nodes:
              - host: esx-1
                instance_type: small
                networks: [{purpose: mgmt, name: VM Network}, {purpose: data, name: Data, vlan_id: 12}]
                pools: [{name: pool-1, capacity: 1000000000}]

            EXAMPLE
            castile deploy deploy-cluster plan.yaml --secrets secrets.yaml
            """
    )

    @Argument(help: "The plan, as YAML or JSON.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var plan: String

    @Option(
        help: ArgumentHelp("The passwords, as YAML or JSON; mode 0600.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var secrets: String

    @Option(help: ArgumentHelp("How long to wait for each job, in seconds.", valueName: "seconds"))
    var deadline = 14_400

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: DeployOptions

    func validate() throws {
        if deadline < 1 { throw ValidationError("--deadline must be 1 second or more.") }
    }

    func run() async throws {
        let console = service.verbosity.console
        let plan = try Self.plan(plan)
        let secrets = try Self.secrets(secrets)
        let waiting = DeployJobWaiting(seconds: deadline, console: console)
        try await service.withClient(console: console, interruption: DeployOptions.jobsGoOn) { [output, waiting] client in
            let cluster = try await client.deployCluster(plan, secrets: secrets, waiting: waiting) { console.noteProgress($0) }
            try await output.printRecord(TreeValue(cluster.content), to: console)
        }
    }

    static func plan(_ path: String) throws -> DeployClusterPlan {
        let file = try InputFile(path: path, limit: limit, status: .missingInput)
        do {
            let plan = try DeployClusterPlan(content: try DeployValue(yaml: file.text, of: path))
            try plan.check()
            return plan
        } catch let error as DecodingError {
            throw CommandFailure(.missingInput, "\(path): \(error.explanation)")
        }
    }

    static func secrets(_ path: String) throws -> DeployClusterSecrets {
        let file = try InputFile(path: path, limit: limit, status: .configuration)
        try file.checkThatOnlyOwnerReads()
        // Passwords are what stands there, also where they look like numbers.
        let root = try YAMLDocument.root(of: file.text, at: path, status: .configuration)
        let content = try ConfigurationLayer(root, path: path, place: "")
        try content.check(allows: ["administrator", "hosts"])
        guard let administrator = try content.text("administrator"), !administrator.isEmpty else {
            throw CommandFailure(.configuration, "\(path) holds no administrator, the password of the new cluster")
        }
        var hosts: [String: Secret] = [:]
        if let layer = try content.mapping("hosts") {
            for name in layer.names { hosts[name] = try layer.text(name).map { Secret($0) } }
        }
        return DeployClusterSecrets(administrator: Secret(administrator), hosts: hosts)
    }
}
