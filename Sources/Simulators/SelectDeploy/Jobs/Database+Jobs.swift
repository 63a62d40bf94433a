#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
import GRDB
import SelectDeploy

extension Database {
    /// Starts a job and returns its record.
    func start(_ plan: JobPlan, id: String, now: Int) throws -> DeployValue {
        let encoder = JSONEncoder()
        try execute(
            sql: "INSERT INTO plans VALUES (?, ?, ?, ?, -1, 0)",
            arguments: [
                id, now, String(decoding: try encoder.encode(plan.steps), as: UTF8.self),
                String(decoding: try encoder.encode(plan.effect), as: UTF8.self),
            ]
        )
        try put(["id": .text(id), "description": .text(plan.description)], id: id, in: .jobs, at: "jobs")
        try settleJobs(now: now)
        return try record(id, at: "jobs") ?? [:]
    }

    /// Brings every job to where it is now, with the effects of those that ended.
    func settleJobs(now: Int) throws {
        for row in try Row.fetchAll(self, sql: "SELECT * FROM plans WHERE ended = 0 ORDER BY rowid") {
            let id: String = row["id"]
            let started: Int = row["started"]
            let shown: Int = row["shown"]
            let steps = try JSONDecoder().decode([JobStep].self, from: Data((row["steps"] as String).utf8))
            guard let index = steps.lastIndex(where: { started + $0.after <= now }), index != shown else { continue }
            let step = steps[index]
            try change(id, in: .jobs, at: "jobs") {
                $0["state"] = .text(step.state)
                $0["message"] = .text(step.message)
                $0["last_modified"] = DeployTimestamp.text(nanoseconds: started + step.after).deployValue
            }
            let isEnd = index == steps.count - 1
            try execute(sql: "UPDATE plans SET shown = ?, ended = ? WHERE id = ?", arguments: [index, isEnd, id])
            guard isEnd else { continue }
            let effect = try JSONDecoder().decode(JobEffect.self, from: Data((row["effect"] as String).utf8))
            try apply(effect, isSuccess: step.state == "success")
        }
    }

    /// When a job changes next: nanoseconds since 1970; nil when it ended.
    func nextChange(ofJob id: String, after now: Int) throws -> Int? {
        guard let row = try Row.fetchOne(self, sql: "SELECT * FROM plans WHERE id = ? AND ended = 0", arguments: [id]) else { return nil }
        let started: Int = row["started"]
        let steps = try JSONDecoder().decode([JobStep].self, from: Data((row["steps"] as String).utf8))
        return steps.map { started + $0.after }.first { $0 > now }
    }

    private func apply(_ effect: JobEffect, isSuccess: Bool) throws {
        switch effect {
        case .nothing: break
        case .set(let collection, let id, let field, let value, let failed):
            guard let kind = DeployKind.all.first(where: { $0.path.compactMap(\.self).joined(separator: "/") == collection }) else { break }
            try change(id, in: kind, at: collection) { $0[field] = .text(isSuccess ? value : failed) }
        case .resize(let nodes, let types):
            guard isSuccess else { break }
            for (id, type) in types { try change(id, in: .nodes, at: nodes) { $0["instance_type"] = .text(type) } }
        case .remove(let collection, let id):
            guard isSuccess else { break }
            try delete(id, at: collection)
            try deleteAll(below: "\(collection)/\(id)")
        }
    }
}
