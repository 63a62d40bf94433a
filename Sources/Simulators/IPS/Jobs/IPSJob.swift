import GRDB
import WSDL

/// A job as the store has it; moments are milliseconds since 1970.
struct IPSJob: FetchableRecord {
    let id: Int64
    let companyID: Int64
    let kind: IPSJobKind
    let name: String
    /// As submitted.
    let originalName: String
    /// The address of who submitted it.
    let user: String
    let locale: String?
    let description: String?
    /// What was asked for, with rows in place of handles.
    let parameters: DynamicValue
    let submittedAt: Int64
    /// When it begins, as a cron expression; nil for a job that runs once.
    let schedule: String?
    /// When it begins next; nil when it has begun.
    let fireAt: Int64?
    /// Whether files are still coming, so that it cannot begin yet.
    let isReceiving: Bool
    /// Where posted files go, unless their request says otherwise.
    let folder: String?
    let pausedAt: Int64?
    let startedAt: Int64?
    /// How long it was paused since it began.
    let idle: Int64
    let duration: Int64
    let itemCount: Int
    let doneCount: Int
    /// When a request to stop it takes effect.
    let stopAt: Int64?
    let endedAt: Int64?

    init(row: Row) throws {
        id = row["id"]
        companyID = row["companyID"]
        guard let kind = IPSJobKind.named(row["kind"]) else {
            throw SimulatorError(.invalidStore, "the store has a job of an unknown kind")
        }
        self.kind = kind
        name = row["name"]
        originalName = row["originalName"]
        user = row["user"]
        locale = row["locale"]
        description = row["description"]
        parameters = try DynamicValue(json: row["parameters"])
        submittedAt = row["submittedAt"]
        schedule = row["schedule"]
        fireAt = row["fireAt"]
        isReceiving = row["isReceiving"]
        folder = row["folder"]
        pausedAt = row["pausedAt"]
        startedAt = row["startedAt"]
        idle = row["idle"]
        duration = row["duration"]
        itemCount = row["itemCount"]
        doneCount = row["doneCount"]
        stopAt = row["stopAt"]
        endedAt = row["endedAt"]
    }

    static func fetch(_ database: Database, where condition: SQL, order: SQL = "id", limit: Int = -1) throws -> [IPSJob] {
        let request: SQLRequest<IPSJob> = "SELECT * FROM job WHERE \(condition) ORDER BY \(order) LIMIT \(limit)"
        return try request.fetchAll(database)
    }

    /// How long it has worked; time stands still while it is paused.
    func elapsed(at now: Int64) -> Int64 {
        guard let startedAt else { return 0 }
        return min(max(0, min(now, pausedAt ?? now, stopAt ?? now) - startedAt - idle), duration)
    }

    /// How far each task is, from 0 to 1: they share the time in equal parts.
    func progress(at now: Int64) -> [Double] {
        guard startedAt != nil, duration > 0 else { return kind.tasks.map { _ in 0 } }
        let share = Double(elapsed(at: now)) / Double(duration) * Double(kind.tasks.count)
        return kind.tasks.indices.map { min(max(0, share - Double($0)), 1) }
    }

    /// How many items the last task has dealt with.
    func due(at now: Int64) -> Int {
        Int((progress(at: now).last ?? 0) * Double(itemCount))
    }

    /// When an item is dealt with, as long as nothing pauses the job.
    func moment(ofItem index: Int) -> Int64 {
        let part = Double(duration) / Double(kind.tasks.count)
        let after = part * Double(kind.tasks.count - 1) + part * Double(index + 1) / Double(max(itemCount, 1))
        return (startedAt ?? 0) + idle + Int64(after.rounded(.up))
    }
}
