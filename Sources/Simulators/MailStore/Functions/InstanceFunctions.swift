import MailStore

/// What only the Service Provider Edition has: instances, their hosts, administrators.
enum InstanceFunctions {
    static let bodies: [String: FunctionTable.Body] = [
        "GetInstances": { call, shelf in .array(try matching(call, shelf)) },
        "CreateInstance": { call, shelf in
            guard let name = call.json("config")["instanceID"]?.string, !name.isEmpty else {
                throw FunctionFailure("An instance needs an instanceID.")
            }
            guard try shelf.find(.instances, name) == nil else { throw FunctionFailure("There is an instance \(name) already.") }
            try shelf.put(.instances, name, call.json("config").setting("status", "stopped"))
            return .null
        },
        "DeleteInstances": { call, shelf in
            for instance in try matching(call, shelf) { try shelf.delete(.instances, instance["instanceID"]?.string ?? "") }
            return .null
        },
        "StartInstances": { try set($0, $1, "running") },
        "RestartInstances": { try set($0, $1, "running") },
        "ThawInstances": { try set($0, $1, "running") },
        "StopInstances": { try set($0, $1, "stopped") },
        "FreezeInstances": { try set($0, $1, "frozen") },
        "GetInstanceStatistics": { _, shelf in
            ["users": .number(try shelf.all(.users).count), "stores": .number(try shelf.all(.stores).count)]
        },
        "GetInstanceProcessLiveStatistics": { _, _ in ["cpuUsage": 2, "memoryUsage": 123_456_789] },
        "CanRunArchiveProfiles": { _, _ in true },
        "GetArchiveAdminEnabled": { _, shelf in try shelf.find(.settings, "ArchiveAdminEnabled") ?? false },
        "SetArchiveAdminEnabled": { call, shelf in
            try shelf.put(.settings, "ArchiveAdminEnabled", .bool(call.bool("enabled")))
            return .null
        },
        "GetInstanceHosts": { _, shelf in .array(try shelf.all(.hosts)) },
        "GetSystemAdministrators": { _, shelf in .array(try shelf.all(.administrators)) },
        "CreateSystemAdministrator": { call, shelf in
            guard let name = call.json("config")["userName"]?.string else { throw FunctionFailure("An administrator needs a userName.") }
            try shelf.put(.administrators, name, call.json("config"))
            return .null
        },
        "DeleteSystemAdministrator": { call, shelf in
            _ = try shelf.get(.administrators, call.text("userName"), called: "system administrator")
            try shelf.delete(.administrators, call.text("userName"))
            return .null
        },
        "GetClientAccessServers": { _, _ in [] },
    ]

    /// `*` stands for any text.
    private static func matching(_ call: FunctionCall, _ shelf: Shelf) throws -> [JSONValue] {
        let parts = call.text("instanceFilter").split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        return try shelf.all(.instances).filter { matches($0["instanceID"]?.string ?? "", parts) }
    }

    private static func matches(_ name: String, _ parts: [String]) -> Bool {
        guard parts.count > 1 else { return name == parts.first }
        guard let first = parts.first, let last = parts.last, name.hasPrefix(first), name.count >= first.count + last.count else {
            return false
        }
        var rest = name.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() {
            guard !part.isEmpty else { continue }
            guard let range = rest.firstRange(of: part) else { return false }
            rest = rest[range.upperBound...]
        }
        return rest.hasSuffix(last)
    }

    private static func set(_ call: FunctionCall, _ shelf: Shelf, _ status: JSONValue) throws -> JSONValue {
        for instance in try matching(call, shelf) {
            try shelf.put(.instances, instance["instanceID"]?.string ?? "", instance.setting("status", status))
        }
        return .null
    }
}
