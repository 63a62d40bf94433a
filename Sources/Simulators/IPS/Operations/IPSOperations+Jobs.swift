import GRDB
import WSDL

extension IPSOperations {
    static let jobs: [String: CarriedOperation] = [
        "submitJob": .writes { call in
            let company = try call.requiredCompany()
            let job = try JobSubmission(call: call, company: company).job()
            let runner = IPSJobRunner(database: call.database, pace: call.jobPace)
            let id = try runner.add(job)
            try runner.settle(at: call.now)
            return ["jobHandle": .text(call.handles.handle(.job, id))]
        },
        "getActiveJobs": .reads { call in
            let jobs = try JobSearch(call: call).jobs("endedAt IS NULL AND (startedAt IS NOT NULL OR isReceiving)")
            return ["jobArray": .list(try jobs.map { try JobAnswers(call: call).active($0) })]
        },
        "getScheduledJobs": .reads { call in
            let jobs = try JobSearch(call: call).jobs("startedAt IS NULL AND endedAt IS NULL AND NOT isReceiving")
            return ["jobArray": .list(jobs.map(JobAnswers(call: call).scheduled))]
        },
        "getJobLogs": .reads { call in
            ["jobLogArray": .list(try JobSearch(call: call).ended().map { try JobAnswers(call: call).log($0, lines: nil) })]
        },
        "getJobLogDetails": .reads { call in
            let jobs = try JobSearch(call: call).jobs("startedAt IS NOT NULL")
            return ["jobLogArray": .list(try jobs.map { try JobAnswers(call: call).log($0, lines: JobLinePage(call)) })]
        },
        "getAssetJobLogs": .reads { call in
            let handle = try call.parameters.requiredText("assetHandle")
            let asset = try call.asset(handle, in: call.requiredCompany(), parameter: "assetHandle")
            return ["jobLogArray": .list(try JobAnswers(call: call).lines(ofAsset: asset.id))]
        },
        // The rest of an upload is not waited for.
        "stopJob": control(if: { $0.startedAt != nil || $0.isReceiving }, else: .jobNotActive) { job, call in
            """
            UPDATE job SET stopAt = \(call.now + call.jobPace.stopping.milliseconds), fireAt = \(job.isReceiving ? call.now : nil)
            WHERE id = \(job.id) AND stopAt IS NULL
            """
        },
        "pauseJob": control(if: { $0.pausedAt == nil }, else: .jobPaused) { job, call in
            "UPDATE job SET pausedAt = \(call.now) WHERE id = \(job.id)"
        },
        "resumeJob": control(if: { $0.pausedAt != nil }, else: .jobNotPaused) { job, call in
            let idle = job.startedAt == nil ? 0 : call.now - (job.pausedAt ?? call.now)
            let next = job.schedule.flatMap { CronSchedule($0)?.next(after: call.now) } ?? job.fireAt
            return "UPDATE job SET pausedAt = NULL, idle = idle + \(idle), fireAt = \(next) WHERE id = \(job.id)"
        },
        "executeJob": .changes { call in
            let job = try JobSearch(call: call).job(in: call.requiredCompany())
            guard job.startedAt == nil, !job.isReceiving else { throw IPSFault(.invalidParameter, .jobNotScheduled, job.originalName) }
            let runner = IPSJobRunner(database: call.database, pace: call.jobPace)
            try call.database.execute(literal: "UPDATE job SET pausedAt = NULL WHERE id = \(job.id) AND schedule IS NULL")
            try runner.begin(job, at: call.now, now: call.now)
            try runner.settle(at: call.now)
        },
        "deleteJob": control(if: { _ in true }, else: .jobNotActive) { job, _ in "DELETE FROM job WHERE id = \(job.id)" },
    ]

    /// Changes a job that has not ended.
    private static func control(
        if isPossible: @escaping @Sendable (IPSJob) -> Bool,
        else message: MessageKey,
        _ change: @escaping @Sendable (IPSJob, IPSCall) -> SQL
    ) -> CarriedOperation {
        .changes { call in
            let job = try JobSearch(call: call).job(in: call.requiredCompany())
            guard job.endedAt == nil else { throw IPSFault(.invalidParameter, .jobNotActive, job.originalName) }
            guard isPossible(job) else { throw IPSFault(.invalidParameter, message, job.originalName) }
            try call.database.execute(literal: "\(change(job, call))")
        }
    }
}
