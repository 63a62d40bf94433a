import GRDB
import SelectDeploy

extension DeployService {
    func createCredential(_ request: DeployRequest) throws -> DeployAnswer {
        var content = try request.object(for: .credentials)
        for name in ["hostname", "username", "password", "type"] where content[name]?.scalarText?.isEmpty != false {
            throw DeployFault.badRequest("a credential needs \(name)")
        }
        guard ["vcenter", "host"].contains(content["type"]?.scalarText) else { throw DeployFault.badRequest("type is vcenter or host") }
        // The password is taken and forgotten: nothing ever shows it.
        content["password"] = nil
        return try store.queue.write { database in
            let same = ["hostname": content["hostname"]?.scalarText ?? "", "username": content["username"]?.scalarText ?? ""]
            try requireNew(same, .credentials, at: "security/credentials", database)
            let id = try newID("credential", database)
            content["id"] = .text(id)
            try database.put(content, id: id, in: .credentials, at: "security/credentials")
            return try startJob("store credential", [], .nothing, at: request.location("security/credentials/\(id)"), database)
        }
    }

    func createHosts(_ request: DeployRequest) throws -> DeployAnswer {
        guard case .list(let hosts)? = try request.object(for: .hosts)["hosts"], !hosts.isEmpty else {
            throw DeployFault.badRequest("hosts must be an array of at least one host")
        }
        return try store.queue.write { database in
            var last = (id: "", plan: (failure: String?.none, server: ""))
            for host in hosts {
                last.id = try newID("host", database)
                last.plan = try createHost(host, id: last.id, database)
            }
            guard hosts.count == 1 else {
                for host in try database.records(at: "hosts") where host["state"] == "authenticating" {
                    try database.change(host["id"]?.scalarText ?? "", in: .hosts, at: "hosts") { $0["state"] = "authenticated" }
                }
                return try startJob("add \(hosts.count) hosts", ["authenticating"], .nothing, database)
            }
            let effect = JobEffect.set(
                collection: "hosts",
                id: last.id,
                field: "state",
                value: "authenticated",
                failed: "authentication_failed"
            )
            let location = request.location("hosts/\(last.id)")
            return try startJob(
                "add host",
                ["authenticating at \(last.plan.server)"],
                effect,
                failure: last.plan.failure,
                at: location,
                database
            )
        }
    }

    private func createHost(_ host: DeployValue, id: String, _ database: Database) throws -> (failure: String?, server: String) {
        guard let name = host["name"]?.scalarText, !name.isEmpty else { throw DeployFault.badRequest("a host needs a name") }
        guard ["ESX", "KVM"].contains(host["hypervisor_type"]?.scalarText) else {
            throw DeployFault.badRequest("hypervisor_type is ESX or KVM")
        }
        try requireNew(["name": name], .hosts, at: "hosts", database)
        var content: DeployValue = ["id": .text(id), "name": .text(name), "state": "authenticating"]
        content["hypervisor_type"] = host["hypervisor_type"]
        content["management_server"] = host["management_server"]
        try database.put(content, id: id, in: .hosts, at: "hosts")
        let server = host["management_server"]?.scalarText ?? name
        let isKnown =
            try host["credential"] != nil || database.records(at: "security/credentials").contains { $0["hostname"] == .text(server) }
        return (isKnown ? nil : "there is no credential for \(server)", server)
    }

    func deleteHost(_ id: String) throws -> DeployAnswer {
        try store.queue.write { database in
            _ = try requireRecord(id, .hosts, at: "hosts", database)
            for cluster in try database.records(at: "clusters") {
                let nodes = try database.records(at: "clusters/\(cluster["id"]?.scalarText ?? "")/nodes")
                guard !nodes.contains(where: { $0["host"]?["id"] == .text(id) }) else {
                    throw DeployFault.conflict("a node runs on the host")
                }
            }
            try database.delete(id, at: "hosts")
            return .done
        }
    }

    /// Changes a node or a network.
    func change(_ id: String, of kind: DeployKind, at collection: String, _ request: DeployRequest) throws -> DeployAnswer {
        let changes = try request.object(for: kind)
        return try store.queue.write { database in
            try requireParent(of: collection, database)
            _ = try requireRecord(id, kind, at: collection, database)
            if let hostID = changes["host"]?["id"]?.scalarText, try database.record(hostID, at: "hosts") == nil {
                throw DeployFault.badRequest("host.id: there is no host \(hostID)")
            }
            try database.change(id, in: kind, at: collection) { content in
                for (name, value) in changes.fields { content[name] = value }
            }
            return .done
        }
    }

    /// Adds the storage pools or disks of a node.
    func addStorage(_ kind: DeployKind, at collection: String, _ request: DeployRequest) throws -> DeployAnswer {
        guard let field = kind.writeOnly.first, case .list(let elements)? = try request.object(for: kind)[field], !elements.isEmpty else {
            throw DeployFault.badRequest("\(kind.writeOnly.joined()) must be an array of at least one \(kind.name)")
        }
        return try store.queue.write { database in
            try requireParent(of: collection, database)
            for element in elements {
                guard case .object = element else { throw DeployFault.badRequest("each \(kind.name) is an object") }
                if let name = element["name"]?.scalarText { try requireNew(["name": name], kind, at: collection, database) }
                let id = try newID(kind.name, database)
                var content = element
                content["id"] = .text(id)
                try database.put(content, id: id, in: kind, at: collection)
            }
            return .created(request.location(collection))
        }
    }

    /// Takes a licence file; its first run of nine digits or more is the serial number.
    func takeLicense(replacing serialNumber: String?, _ request: DeployRequest) throws -> DeployAnswer {
        guard let form = FormData(contentType: request.contentType ?? "", body: request.body) else {
            throw DeployFault.badRequest("the body must be multipart/form-data")
        }
        guard let file = form.parts["license_file"] else { throw DeployFault.badRequest("the part license_file is missing") }
        let digits = String(decoding: file, as: UTF8.self).split { !$0.isASCII || !$0.isNumber }.map(String.init)
        guard let serial = digits.first(where: { $0.count >= 9 }) else {
            throw DeployFault.badRequest("the licence file has no serial number of nine digits or more")
        }
        return try store.queue.write { database in
            if let serialNumber {
                _ = try requireRecord(serialNumber, .licenses, at: "licensing/licenses", database)
                guard serial == serialNumber else { throw DeployFault.badRequest("the file is the licence \(serial), not \(serialNumber)") }
            } else {
                try requireNew(["id": serial], .licenses, at: "licensing/licenses", database)
            }
            try database.put(["id": .text(serial)], id: serial, in: .licenses, at: "licensing/licenses")
            return serialNumber == nil ? .created(request.location("licensing/licenses/\(serial)")) : .done
        }
    }
}
