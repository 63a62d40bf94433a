/// An ONTAP Select cluster.
public typealias DeployCluster = DeployRecord<DeployClusterFields>

/// The fields of ``DeployCluster``.
public struct DeployClusterFields: DeployFields {
    /// The identifier.
    public let id = DeployField<String>("id")
    /// The name, unique among clusters.
    public let name = DeployField<String>("name")
    /// What the cluster is doing.
    public let state = DeployField<DeployClusterState>("state")
    /// The management address.
    public let ip = DeployField<String>("ip")
    /// The gateway of the management network.
    public let gateway = DeployField<String>("gateway")
    /// The mask of the management network.
    public let netmask = DeployField<String>("netmask")
    /// The version of the ONTAP image.
    public let imageVersion = DeployField<String>("ontap_image_version")
    /// The search domains.
    public let dnsDomains = DeployField<[String]>("dns_info.domains")
    /// The addresses of the name servers.
    public let dnsAddresses = DeployField<[String]>("dns_info.dns_ips")
    /// The time servers.
    public let timeServers = DeployField<[String]>("ntp_servers")
    /// Whether the cluster is to run; written only.
    public let availability = DeployField<DeployAvailability>("availability")
    /// The nodes.
    public let nodes = DeployField<[DeployNode]>("nodes")
    /// The serial number of any of the nodes; for conditions.
    public let nodeSerialNumber = DeployField<String>("nodes.serial_number")

    /// All fields.
    public init() {}
}
