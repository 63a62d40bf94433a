#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A cluster to be deployed: what the vendor's own samples ask for, without any password.
///
/// The names in JSON and YAML are those of the API.
public struct DeployClusterPlan: Hashable, Sendable, Codable {
    /// The name; unique among clusters.
    public var name: String
    /// Other fields of the cluster, as the API names them: `ip`, `gateway`, `netmask`, `ontap_image_version`, `dns_info`, `ntp_servers`.
    public var configuration: DeployValue?
    /// Hosts to add, if they are not known yet.
    public var hosts: [Host]
    /// The nodes, in the order of their names: 1, 2, 4, 6 or 8.
    public var nodes: [Node]
    /// Whether what was made stays when the deployment fails; default false.
    public var inhibitRollback: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, configuration, hosts, nodes
        case inhibitRollback = "inhibit_rollback"
    }

    /// A plan.
    ///
    /// - Parameters:
    ///   - name: The name; unique among clusters.
    ///   - configuration: Other fields of the cluster, as the API names them.
    ///   - hosts: Hosts to add, if they are not known yet.
    ///   - nodes: The nodes, in the order of their names.
    ///   - inhibitRollback: Whether what was made stays when the deployment fails; default false.
    public init(name: String, configuration: DeployValue? = nil, hosts: [Host] = [], nodes: [Node], inhibitRollback: Bool? = nil) {
        self.name = name
        self.configuration = configuration
        self.hosts = hosts
        self.nodes = nodes
        self.inhibitRollback = inhibitRollback
    }

    /// Reads a plan; a name that is not known is refused.
    ///
    /// - Parameter decoder: Where the plan is.
    /// - Throws: A decoding error that names the place.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(known: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        configuration = try values.decodeIfPresent(DeployValue.self, forKey: .configuration)
        hosts = try values.decodeIfPresent([Host].self, forKey: .hosts) ?? []
        nodes = try values.decode([Node].self, forKey: .nodes)
        inhibitRollback = try values.decodeIfPresent(Bool.self, forKey: .inhibitRollback)
    }

    /// Reads a plan from a JSON object, as a file of the user holds it.
    ///
    /// - Parameter content: The object.
    /// - Throws: A decoding error that names the place.
    public init(content: DeployValue) throws {
        self = try JSONDecoder().decode(DeployClusterPlan.self, from: Data(try content.json()))
    }

    /// The numbers of nodes that a cluster can have.
    public static let nodeCounts = [1, 2, 4, 6, 8]

    /// Finds mistakes that the server would find late.
    ///
    /// - Throws: ``DeployError`` of code ``DeployError/Code/invalidRequest`` that names the part of the plan.
    public func check() throws {
        guard !name.isEmpty else { throw mistake("name: a cluster needs a name") }
        guard configuration?["name"] == nil else {
            throw mistake("configuration.name: the cluster has the plan's name; with another one, a second run would make another cluster")
        }
        guard Self.nodeCounts.contains(nodes.count) else {
            throw mistake("nodes: a cluster has \(Self.nodeCounts.map(String.init).joined(separator: ", ")) nodes, not \(nodes.count)")
        }
        for (index, node) in nodes.enumerated() {
            let purposes = node.networks.map(\.purpose)
            guard Set(purposes).count == purposes.count else { throw mistake("nodes[\(index)].networks: a purpose stands there twice") }
            guard nodes.count > 1 || !purposes.contains(.internal) else {
                throw mistake("nodes[\(index)].networks: a cluster of one node has no internal network")
            }
            for (position, pool) in node.pools.enumerated() where pool.capacity <= 0 {
                throw mistake("nodes[\(index)].pools[\(position)].capacity: give the capacity in bytes")
            }
        }
    }

    private func mistake(_ message: String) -> DeployError { DeployError(.invalidRequest, operation: "plan of \(name)", message: message) }
}
