/// The questions about one job, as a value: what to ask, and what an answer means.
///
///     start ─ plain question, answered at once ─→ waiting
///     waiting ─ long poll with the time of the last change ─→ waiting | ended
///
/// The server compares `last_modified` with "at least", so an unchanged job may be answered at once: then the least delay comes before
/// the next question. An answer without `last_modified` keeps the old one; as long as there is none, questions are plain.
struct DeployJobPolling {
    enum Action: Equatable {
        /// Ask again after this time.
        case ask(after: Duration)
        case end
    }

    private let waiting: DeployJobWaiting
    private var lastModified: DeployTime?
    private var last: DeployJob?

    init(_ waiting: DeployJobWaiting) { self.waiting = waiting }

    /// Whether the server has told of the job.
    var isBegun: Bool { last != nil }

    /// The parameters of the next question, and how long the server may hold it.
    func question(remaining: Duration) -> (parameters: [(name: String, value: String)], held: Duration) {
        let fields: [(name: String, value: String)] = [("fields", "id,state,message,last_modified")]
        guard let lastModified else { return (fields, .zero) }
        let most = min(max(waiting.pollSeconds, 1), DeployJobWaiting.longestPoll)
        let seconds = Int(min(max(remaining.components.seconds, 1), Int64(most)))
        let longPoll = [("poll_timeout", String(seconds)), ("last_modified", ">=\(lastModified.rawValue)")]
        return (fields + longPoll, .seconds(seconds))
    }

    /// Takes an answer: whether state or message are new, and what to do next.
    mutating func take(_ job: DeployJob, after time: Duration) -> (isNews: Bool, action: Action) {
        let isNews = last?.state != job.state || last?.message != job.message
        let isChanged = isNews || (job.lastModified != nil && job.lastModified != lastModified)
        let wasPlain = lastModified == nil
        lastModified = job.lastModified ?? lastModified
        last = job
        if job.state?.isEnd == true { return (isNews, .end) }
        let isEarly = (!isChanged || (wasPlain && lastModified == nil)) && time < waiting.minimumDelay
        return (isNews, .ask(after: isEarly ? waiting.minimumDelay - time : .zero))
    }
}
