import GRDB
import SelectDeploy

extension DeployService {
    func requireRecord(_ id: String, _ kind: DeployKind, at collection: String, _ database: Database) throws -> DeployValue {
        guard let record = try database.record(id, at: collection) else { throw DeployFault.notFound("there is no \(kind.name) \(id)") }
        return record
    }

    /// Refuses a second record with the same values.
    func requireNew(
        _ values: [String: String],
        _ kind: DeployKind,
        at collection: String,
        except id: String? = nil,
        _ database: Database
    ) throws {
        let twin = try database.records(at: collection).first { record in
            record["id"]?.scalarText != id && values.allSatisfy { record[$0]?.scalarText == $1 }
        }
        guard twin != nil else { return }
        let text = values.sorted { $0.key < $1.key }.map { "\($0) \($1)" }.joined(separator: " and ")
        throw DeployFault.conflict("a \(kind.name) with the \(text) exists already")
    }

    func newID(_ kind: String, _ database: Database) throws -> String {
        "\(kind.filter { $0 != " " })-\(try database.next(kind))"
    }

    func startJob(
        _ description: String,
        _ work: [String],
        _ effect: JobEffect,
        failure: String? = nil,
        at location: String? = nil,
        _ database: Database
    ) throws -> DeployAnswer {
        let duration = SimulatedCalendar.nanoseconds(configuration.jobDuration)
        let plan = JobPlan(description, duration: duration, work: work, failure: failure, effect: effect)
        return try .started(try database.start(plan, id: try newID("job", database), now: time.now), location: location)
    }
}
