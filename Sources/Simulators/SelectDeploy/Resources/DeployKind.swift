import HTTPTypes
import SelectDeploy

/// A kind of collection: its path, its fields by class, and what can be done with it.
struct DeployKind: Sendable {
    /// In messages and events: `cluster`.
    var name: String
    /// The parts of the path; nil stands for an identifier.
    var path: [String?]
    /// What identifies a record: the default selection.
    var keys: [String]
    /// What `*` adds.
    var cheap: [String]
    /// What `**` adds to that.
    var expensive: [String] = []
    /// Fields that requests may have and records never show.
    var writeOnly: [String] = []
    var collectionMethods: [HTTPRequest.Method]
    var itemMethods: [HTTPRequest.Method]
    /// Parameters that are no part of the query language.
    var flags: [String] = []

    var fields: [String] { keys + cheap + expensive }

    /// The fields that a class adds to named ones.
    func fields(_ breadth: DeployFieldSelection.Breadth) -> [String] {
        switch breadth {
        case .named: []
        case .cheap: keys + cheap
        case .everything: fields
        }
    }
}

extension DeployKind {
    static let clusters = DeployKind(
        name: "cluster",
        path: ["clusters"],
        keys: ["id", "name"],
        cheap: ["state", "ip", "gateway", "netmask", "ontap_image_version", "dns_info", "ntp_servers"],
        expensive: ["nodes"],
        writeOnly: ["availability", "admin_password"],
        collectionMethods: [.get, .post],
        itemMethods: [.get, .patch, .delete],
        flags: ["node_count"]
    )
    static let nodes = DeployKind(
        name: "node",
        path: ["clusters", nil, "nodes"],
        keys: ["id", "name"],
        cheap: [
            "host", "instance_type", "ip", "passthrough_disks", "serial_number", "license", "is_storage_efficiency_enabled", "pool_array",
            "disks",
        ],
        collectionMethods: [.get],
        itemMethods: [.get, .patch]
    )
    static let networks = DeployKind(
        name: "network",
        path: ["clusters", nil, "nodes", nil, "networks"],
        keys: ["id", "purpose"],
        cheap: ["name", "vlan_id"],
        collectionMethods: [.get],
        itemMethods: [.get, .patch]
    )
    static let pools = DeployKind(
        name: "storage pool",
        path: ["clusters", nil, "nodes", nil, "storage", "pools"],
        keys: ["id", "name"],
        cheap: ["capacity"],
        writeOnly: ["pool_array"],
        collectionMethods: [.get, .post],
        itemMethods: [.get]
    )
    static let disks = DeployKind(
        name: "disk",
        path: ["clusters", nil, "nodes", nil, "storage", "disks"],
        keys: ["id", "name"],
        cheap: ["capacity"],
        writeOnly: ["disks"],
        collectionMethods: [.get, .post],
        itemMethods: [.get]
    )
    static let hosts = DeployKind(
        name: "host",
        path: ["hosts"],
        keys: ["id", "name"],
        cheap: ["hypervisor_type", "management_server", "state"],
        writeOnly: ["hosts", "credential"],
        collectionMethods: [.get, .post],
        itemMethods: [.get, .delete],
        flags: ["invalidate_cache"]
    )
    static let credentials = DeployKind(
        name: "credential",
        path: ["security", "credentials"],
        keys: ["id", "hostname", "username"],
        cheap: ["type"],
        writeOnly: ["password"],
        collectionMethods: [.get, .post],
        itemMethods: [.get, .delete]
    )
    static let licenses = DeployKind(
        name: "license",
        path: ["licensing", "licenses"],
        keys: ["id"],
        cheap: ["capacity", "expiration_date"],
        collectionMethods: [.get, .post],
        itemMethods: [.get, .put]
    )
    static let jobs = DeployKind(
        name: "job",
        path: ["jobs"],
        keys: ["id"],
        cheap: ["state", "message", "last_modified", "description"],
        collectionMethods: [.get],
        itemMethods: [.get],
        flags: ["poll_timeout"]
    )
    static let events = DeployKind(
        name: "event",
        path: ["events"],
        keys: ["id", "time"],
        cheap: ["type", "message", "request_id"],
        collectionMethods: [.get],
        itemMethods: [.get]
    )

    static let all = [clusters, nodes, networks, pools, disks, hosts, credentials, licenses, jobs, events]
    /// Addresses that are known and do nothing: the vendor mentions what they are for, but documents no request.
    static let notImplemented = ["images", "users", "backup"]
}
