import GRDB
import WSDL

/// Lets jobs begin, work and end, as the time says; called before each request, so that whoever looks sees what should have happened.
struct IPSJobRunner {
    let database: Database
    let pace: IPSJobPace

    /// Whether there is a job that works, or should.
    func isDue(at now: Int64) throws -> Bool {
        let request: SQLRequest<Bool> = """
            SELECT EXISTS (SELECT 1 FROM job WHERE startedAt IS NOT NULL AND endedAt IS NULL OR fireAt <= \(now) AND pausedAt IS NULL)
            """
        return try request.fetchOne(database) ?? false
    }

    /// Brings every job to where it is now.
    func settle(at now: Int64) throws {
        var waiting = try waiting(at: now)
        repeat {
            for job in waiting { try begin(job, at: job.fireAt ?? now, now: now) }
            let active = try IPSJob.fetch(database, where: "startedAt IS NOT NULL AND endedAt IS NULL")
            for job in active { try advance(job, to: now) }
            // What ended may have made others wait, whose time has come too.
            waiting = try self.waiting(at: now)
        } while !waiting.isEmpty
    }

    /// Adds a job.
    ///
    /// - Returns: Its row.
    func add(_ job: NewIPSJob) throws -> Int64 {
        let sql = """
            INSERT INTO job (companyID, kind, name, originalName, user, locale, description, parameters, submittedAt, schedule, fireAt,
                isReceiving, folder) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try database.execute(
            sql: sql,
            arguments: [
                job.companyID, job.kind.field, "\(job.originalName)_\(StoredMoment(milliseconds: job.submittedAt).text)",
                job.originalName,
                job.user, job.locale, job.description, try job.parameters.json(), job.submittedAt, job.schedule, job.fireAt,
                job.isReceiving, job.folder,
            ]
        )
        return database.lastInsertedRowID
    }

    /// Lets a job begin; of a job with a schedule begins a copy, and itself waits for the next time.
    func begin(_ job: IPSJob, at moment: Int64, now: Int64) throws {
        if let schedule = job.schedule {
            let next = CronSchedule(schedule)?.next(after: max(moment, now))
            try database.execute(sql: "UPDATE job SET fireAt = ? WHERE id = ?", arguments: [next, job.id])
            _ = try add(NewIPSJob(copying: job, at: moment))
            return
        }
        try IPSJobItems(database: database, job: job).insert()
        let count = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM jobItem WHERE jobID = ?", arguments: [job.id]) ?? 0
        try database.execute(
            sql: "UPDATE job SET fireAt = NULL, isReceiving = 0, startedAt = ?, itemCount = ?, duration = ? WHERE id = ?",
            arguments: [moment, count, pace.duration(of: count), job.id]
        )
        try log(IPSJobLine(.note, .jobBegan, job.originalName), job.kind.logTypes.begin, of: job, at: moment)
    }

    private func waiting(at now: Int64) throws -> [IPSJob] {
        try IPSJob.fetch(database, where: "fireAt <= \(now) AND pausedAt IS NULL", order: "fireAt, id")
    }

    private func advance(_ job: IPSJob, to now: Int64) throws {
        let due = job.due(at: now)
        if due > job.doneCount {
            let request: SQLRequest<IPSJobItem> = """
                SELECT * FROM jobItem WHERE jobID = \(job.id) AND position >= \(job.doneCount) AND position < \(due) ORDER BY position
                """
            for item in try request.fetchAll(database) {
                let moment = job.moment(ofItem: item.position)
                let line = try IPSJobWork(database: database, job: job, moment: moment).apply(to: item)
                try log(line, job.kind.logTypes.type(of: line.outcome), of: job, at: moment)
            }
            try database.execute(sql: "UPDATE job SET doneCount = ? WHERE id = ?", arguments: [due, job.id])
        }
        if job.elapsed(at: now) >= job.duration {
            try end(job, at: (job.startedAt ?? now) + job.idle + job.duration, isStopped: false)
        } else if let stopAt = job.stopAt, stopAt <= now {
            try end(job, at: stopAt, isStopped: true)
        }
    }

    private func end(_ job: IPSJob, at moment: Int64, isStopped: Bool) throws {
        if isStopped { try log(IPSJobLine(.note, .jobStopped, job.originalName), "FileCancel", of: job, at: moment) }
        try log(IPSJobLine(.note, .jobEnded, job.originalName), job.kind.logTypes.end, of: job, at: moment)
        try database.execute(sql: "UPDATE job SET endedAt = ? WHERE id = ?", arguments: [moment, job.id])
        try database.execute(sql: "DELETE FROM jobItem WHERE jobID = ?", arguments: [job.id])
        guard !isStopped else { return }
        let hasFiles = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM jobLine WHERE jobID = ? AND outcome IN ('success', 'update'))",
            arguments: [job.id]
        )
        guard hasFiles ?? false || job.parameters["postJobOnlyIfFiles"]?.text != "true" else { return }
        for kind in IPSJobKind.all {
            let field = "post" + kind.field.prefix(1).uppercased() + kind.field.dropFirst()
            guard let parameters = job.parameters[field] else { continue }
            _ = try add(NewIPSJob(following: job, kind, parameters, at: moment))
        }
    }

    private func log(_ line: IPSJobLine, _ type: String, of job: IPSJob, at moment: Int64) throws {
        let sql = """
            INSERT INTO jobLine (jobID, moment, type, outcome, message, arguments, assetID, assetType) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        let arguments = try DynamicValue.list(line.arguments.map { .text($0) }).json()
        try database.execute(
            sql: sql,
            arguments: [
                job.id, moment, type, line.outcome.rawValue, line.message.rawValue, arguments, line.assetID, line.assetType,
            ]
        )
    }
}
