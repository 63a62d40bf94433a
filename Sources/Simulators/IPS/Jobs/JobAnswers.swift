import GRDB
import WSDL

/// Puts jobs and their logs into the form of the answer.
struct JobAnswers {
    let call: IPSCall

    func active(_ job: IPSJob) throws -> DynamicValue {
        let now = call.now
        let progress = job.progress(at: now)
        let share = progress.reduce(0, +) / Double(max(progress.count, 1))
        var answer = head(job)
        answer["state"] = .text(state(of: job))
        answer["serverName"] = "castile-ips"
        answer["startDate"] = time(job.startedAt ?? job.submittedAt)
        answer["totalSize"] = .number(try size(of: job))
        answer["progress"] = .number(Int(share * 100))
        answer["progressMessage"] = .text(message(of: job))
        answer["lastProgressUpdate"] = time(now)
        answer["taskProgressArray"] = .list(try zip(job.kind.tasks, progress).map { try task($0, $1, of: job) })
        return withParameters(job, answer)
    }

    func scheduled(_ job: IPSJob) -> DynamicValue {
        var answer = head(job)
        answer["execSchedule"] = .optional(job.schedule)
        answer["nextFireTime"] = job.fireAt.map(time)
        answer["timeZone"] = "UTC"
        answer["triggerState"] = .text(job.pausedAt == nil ? job.fireAt == nil ? "Complete" : "Normal" : "Paused")
        return withParameters(job, answer)
    }

    /// The log of a job, with lines only where they are asked for.
    func log(_ job: IPSJob, lines page: JobLinePage?) throws -> DynamicValue {
        let request: SQLRequest<Row> = "SELECT outcome, COUNT(*) AS number FROM jobLine WHERE jobID = \(job.id) GROUP BY outcome"
        let counts = try request.fetchAll(call.database).reduce(into: [String: Int]()) { $0[$1["outcome"]] = $1["number"] }
        func count(_ outcomes: IPSJobLine.Outcome...) -> DynamicValue { .number(outcomes.reduce(0) { $0 + (counts[$1.rawValue] ?? 0) }) }
        var answer = DynamicValue.members([
            "companyHandle": .text(call.handles.handle(.company, job.companyID)),
            "jobHandle": .text(call.handles.handle(.job, job.id)),
            "jobName": .text(job.name),
            "originalJobName": .text(job.originalName),
            "submitUserEmail": .text(job.user),
            "logType": .text(job.kind.logTypes.begin),
            "jobSubType": .optional(subType(of: job)),
            "startDate": job.startedAt.map(time),
            "endDate": job.endedAt.map(time),
            "description": .optional(job.description),
            "fileSuccessCount": count(.success, .update),
            "fileErrorCount": count(.error),
            "fileWarningCount": count(.warning),
            "fileDuplicateCount": count(.duplicate),
            "fileUpdateCount": count(.update),
            "totalFileCount": .number(job.itemCount),
            "fatalError": "false",
        ])
        guard let page else { return answer }
        let condition = page.condition(job)
        let total: SQLRequest<Int> = "SELECT COUNT(*) FROM jobLine WHERE \(condition)"
        let lines: SQLRequest<Row> = """
            SELECT jobLine.*, (SELECT name FROM asset WHERE asset.id = jobLine.assetID) AS assetName FROM jobLine
            WHERE \(condition) ORDER BY \(page.order) LIMIT \(page.paging.recordsPerPage) OFFSET \(page.paging.offset)
            """
        answer["detailTotalRows"] = .number(try total.fetchOne(call.database) ?? 0)
        answer["detailArray"] = .list(try lines.fetchAll(call.database).map { try line($0, locale: job.locale) })
        return answer
    }

    func lines(ofAsset id: Int64) throws -> [DynamicValue] {
        let request: SQLRequest<Row> = """
            SELECT jobLine.*, job.name AS jobName, job.user, job.locale FROM jobLine JOIN job ON job.id = jobLine.jobID
            WHERE jobLine.assetID = \(id) ORDER BY jobLine.moment, jobLine.id
            """
        return try request.fetchAll(call.database).map { row in
            .members([
                "jobHandle": .text(call.handles.handle(.job, row["jobID"])),
                "jobName": .text(row["jobName"]),
                "logMessage": .text(try text(of: row, locale: row["locale"])),
                "logType": .text(row["type"]),
                "submitUserEmail": .text(row["user"]),
                "logDate": time(row["moment"]),
            ])
        }
    }

    private func head(_ job: IPSJob) -> DynamicValue {
        .members([
            "companyHandle": .text(call.handles.handle(.company, job.companyID)),
            "jobHandle": .text(call.handles.handle(.job, job.id)),
            "name": .text(job.name),
            "originalName": .text(job.originalName),
            "type": .text(job.kind.type),
            "submitUserEmail": .text(job.user),
            "locale": .optional(job.locale),
            "description": .optional(job.description),
        ])
    }

    private func withParameters(_ job: IPSJob, _ answer: DynamicValue) -> DynamicValue {
        guard job.kind.isShown else { return answer }
        var answer = answer
        answer[job.kind.field] = StoredHandles.mint(job.parameters, call.handles)
        return answer
    }

    private func state(of job: IPSJob) -> String {
        if job.stopAt != nil { return "Stopping" }
        if job.isReceiving { return "WaitingClient" }
        if job.pausedAt != nil { return "WaitingCoordinator" }
        return job.elapsed(at: call.now) == 0 ? "New" : "Running"
    }

    private func message(of job: IPSJob) -> String {
        let key: MessageKey = job.isReceiving ? .jobWaits : job.pausedAt == nil ? .jobWorks : .jobPaused
        let arguments = key == .jobWorks ? [String(job.doneCount), String(job.itemCount)] : [job.originalName]
        return key.text(in: call.language, arguments)
    }

    private func task(_ name: String, _ progress: Double, of job: IPSJob) throws -> DynamicValue {
        let done = Int(progress * Double(job.itemCount))
        let isWorking = progress > 0 && progress < 1
        let request: SQLRequest<String> = "SELECT name FROM jobItem WHERE jobID = \(job.id) AND position = \(done)"
        let item = isWorking ? try request.fetchOne(call.database) : nil
        return .members([
            "taskType": .text(name),
            "numProcessed": .number(done),
            "numProcessing": item == nil ? "0" : "1",
            "numPending": .number(job.itemCount - done - (item == nil ? 0 : 1)),
            "progress": .double(progress),
            "progressMessage": .text(MessageKey.jobWorks.text(in: call.language, [String(done), String(job.itemCount)])),
            "lastProgressUpdate": time(call.now),
            "taskItemProgressArray": item.map { name in
                .list([
                    .members([
                        "itemName": .text(name),
                        "progress": .double(progress * Double(job.itemCount) - Double(done)),
                        "lastProgressUpdate": time(call.now),
                    ])
                ])
            },
            "taskState": .text(progress >= 1 ? "Done" : job.stopAt != nil ? "Stopping" : isWorking ? "Processing" : "New"),
        ])
    }

    private func line(_ row: Row, locale: String?) throws -> DynamicValue {
        .members([
            "logMessage": .text(try text(of: row, locale: locale)),
            "logType": .text(row["type"]),
            "assetName": .optional(row["assetName"]),
            "assetType": .optional(row["assetType"]),
            "assetHandle": (row["assetID"] as Int64?).map { .text(call.handles.handle(.asset, $0)) },
        ])
    }

    /// The message in the language of the job, whoever reads it; in that of the call if there are no texts in the job's.
    private func text(of row: Row, locale: String?) throws -> String {
        let language = locale.flatMap { IPSLocale($0) }.flatMap { Language(rawValue: $0.language) } ?? call.language
        let arguments = try DynamicValue(json: row["arguments"]).items.compactMap(\.text)
        let key: String = row["message"]
        return MessageKey(rawValue: key)?.text(in: language, arguments) ?? key
    }

    private func subType(of job: IPSJob) -> String? {
        switch job.parameters["publishType"]?.text {
        case "Full": "full"
        case "FullWithSearch": "fullwithsearch"
        case "Incremental": "increment"
        default: nil
        }
    }

    private func size(of job: IPSJob) throws -> Int {
        try Int.fetchOne(call.database, sql: "SELECT SUM(size) FROM jobItem WHERE jobID = ?", arguments: [job.id]) ?? 0
    }

    private func time(_ moment: Int64) -> DynamicValue {
        .text(StoredMoment(milliseconds: moment).text)
    }
}
