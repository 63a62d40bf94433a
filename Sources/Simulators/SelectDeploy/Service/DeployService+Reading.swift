import GRDB
import SelectDeploy

extension DeployService {
    /// Parameters of ONTAP that clients of both services send; the time-out is never reached.
    private static let ontapFlags = ["return_records", "return_timeout"]

    func list(_ kind: DeployKind, at collection: String, _ request: DeployRequest) throws -> DeployAnswer {
        let query = try query(request, kind, without: kind.flags + Self.ontapFlags)
        return try store.queue.write { database in
            try database.settleJobs(now: time.now)
            try requireParent(of: collection, database)
            let texts = try DeploySearch(collection: collection, query: query).texts(database, kind: kind)
            return .collection(texts, areShown: request.parameter("return_records") != "false")
        }
    }

    func show(_ id: String, of kind: DeployKind, at collection: String, _ request: DeployRequest) async throws -> DeployAnswer {
        if kind.name == DeployKind.jobs.name { try await waitForChange(ofJob: id, request) }
        // `last_modified` belongs to the long poll, not to the query language.
        let query = try query(request, kind, without: kind.flags + Self.ontapFlags + ["last_modified"])
        guard query.conditions.isEmpty, query.order.isEmpty, query.maxRecords == nil else {
            throw DeployFault.badRequest("a single object can be asked for with fields only")
        }
        let single = try query.where("id=\(id)")
        let texts = try await store.queue.write { [time] database in
            try database.settleJobs(now: time.now)
            return try DeploySearch(collection: collection, query: single).texts(database, kind: kind)
        }
        guard let text = texts.first else { throw DeployFault.notFound("there is no \(kind.name) \(id)") }
        return .record(text)
    }

    /// Holds the answer until the job changes later than the given time, or the time-out is over.
    private func waitForChange(ofJob id: String, _ request: DeployRequest) async throws {
        guard let text = request.parameter("poll_timeout") else { return }
        guard let seconds = Int(text), (1...120).contains(seconds) else {
            throw DeployFault.badRequest("poll_timeout is a number of seconds from 1 to 120")
        }
        guard let condition = request.parameter("last_modified") else { return }
        let given = DeployTime(String(condition.drop { "<>= ".contains($0) }))
        guard let seen = given.nanoseconds else { throw DeployFault.badRequest("last_modified=\(condition): give a time after >=") }
        let now = time.now
        let next = try await store.queue.write { database -> Int? in
            try database.settleJobs(now: now)
            let shown = try database.record(id, at: "jobs")?["last_modified"].flatMap(DeployTime.init(deployValue:))?.nanoseconds
            if let shown, shown > seen { return nil }
            return try database.nextChange(ofJob: id, after: now)
        }
        guard let next else { return }
        try await time.sleep(nanoseconds: min(next - now, seconds * 1_000_000_000))
    }

    private func query(_ request: DeployRequest, _ kind: DeployKind, without flags: [String]) throws -> DeployQuery<DeployAnyRecord> {
        let query: DeployQuery<DeployAnyRecord>
        do {
            query = try DeployQuery(pairs: request.parameters.filter { !flags.contains($0.name) })
        } catch {
            throw DeployFault.badRequest("\(error)")
        }
        let paths = query.conditions.map(\.field) + query.selection.named + query.order.map(\.field)
        for path in paths where !kind.fields.contains(path.names.first ?? "") {
            throw DeployFault.badRequest("\"\(path)\" is no field of a \(kind.name); its fields are \(kind.fields.joined(separator: ", "))")
        }
        return query
    }

    /// A collection below a record that does not exist does not exist either.
    func requireParent(of collection: String, _ database: Database) throws {
        let parts = collection.split(separator: "/").map(String.init)
        for index in [1, 3] where parts.first == "clusters" && parts.count > index {
            let parent = parts[..<index].joined(separator: "/")
            guard try database.record(parts[index], at: parent) != nil else {
                throw DeployFault.notFound("there is no /\(parent)/\(parts[index])")
            }
        }
    }
}
