import IPS
import ServiceClient

/// Where a job stands, for people and for programs.
struct JobReport: Hashable, Sendable {
    static let columns = ["job", "state", "percent", "succeeded", "warnings", "errors", "message"].map { OutputColumn($0) }

    let name: String
    /// Nil when nothing is known of the job any more.
    var status: JobStatus? = .unlisted

    var hasEnded: Bool { status?.isFinished ?? true }

    /// Whether it failed, also for some of its files only.
    var hasFailed: Bool { ending != nil }

    /// What went wrong, in words; `nil` if nothing did.
    var ending: String? {
        guard let status else { return "is gone without a log" }
        if status.log?.hasErrors == true { return "ended with errors" }
        return status.log?.isIncomplete == true ? "ended early" : nil
    }

    /// Whether it failed and did nothing.
    var hasFailedWhole: Bool {
        guard let log = status?.log else { return hasFailed }
        return log.fatalError == true || (hasFailed && log.accomplishments == 0)
    }

    /// In one word; an active job has the service's own.
    private var state: String {
        switch status {
        case nil: "Gone"
        case .scheduled(let job): job.stateName
        case .unlisted: "Waiting"
        case .active(let job): job.state?.rawValue ?? "Active"
        case .finished(let log) where log.isIncomplete && !log.hasErrors: "EndedEarly"
        case .finished: hasFailedWhole ? "Failed" : hasFailed ? "EndedWithErrors" : "Ended"
        }
    }

    /// What a program reads.
    var record: TreeValue {
        let log = status?.log
        func number(_ value: Int?) -> TreeValue { value.map(TreeValue.integer) ?? .null }
        return [
            "job": .text(name), "state": .text(state), "percent": number(status?.progress?.completed),
            "succeeded": number(log?.successes), "warnings": number(log?.warnings), "errors": number(log?.errors),
            "message": message.map(TreeValue.text) ?? .null,
        ]
    }

    /// One line where there is no terminal.
    var line: String {
        let percent = status?.active == nil ? nil : status?.progress.map { "\($0.completed)%" }
        return "\(name): " + [state, percent, message].compactMap(\.self).joined(separator: ", ")
    }

    /// A bar for each job, with the names below one another.
    static func bars(of reports: [JobReport]) -> [ProgressLine] {
        let width = reports.map { DisplayWidth.of($0.name) }.max() ?? 0
        return reports.map { report in
            let name = CellText.padded(report.name, to: width)
            let text = [name, report.state, report.message].compactMap(\.self).joined(separator: "  ")
            return ProgressLine(text: text, fraction: report.status?.progress?.fraction ?? 0)
        }
    }

    /// What the job does: the task that is at work, else what the service says.
    private var message: String? {
        switch status {
        case .active(let job):
            let task = job.taskProgressArray?.first { $0.taskState == .processing }
            return [task?.taskType, task?.progressMessage ?? job.progressMessage].compactMap(\.self).joined(separator: ": ")
        case .scheduled(let job): return job.nextFireTime.map { "begins at \($0)" }
        default: return nil
        }
    }
}
