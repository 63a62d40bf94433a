/// What the follower of a process remembers between two answers.
///
/// Pure: it does no I/O.
///
///     following --news--> following --final status--> ended
struct ProcessState: Sendable {
    let token: String
    let function: String?
    private(set) var lastStatus: MailStoreStatus?
    private var logLines = 0
    private var lines = LogLines()

    init(token: String, function: String?) {
        self.token = token
        self.function = function
    }

    /// What the next question names as known.
    var version: Int { lastStatus?.version ?? 0 }

    var knowledge: ProcessKnowledge {
        var status = lastStatus
        status?.logOutput = nil
        return ProcessKnowledge(function: function, token: token, lastStatus: status, logLines: logLines)
    }

    /// Takes an answer.
    ///
    /// A version that did not move repeats what is known, log text included, so nothing of it is news.
    ///
    /// - Parameter status: The answer.
    /// - Returns: The news; nil when there is none.
    mutating func take(_ status: MailStoreStatus) -> StatusUpdate? {
        let moved = lastStatus.map { $0.version != status.version } ?? true
        if let lastStatus, !moved, lastStatus.code == status.code, lastStatus.percent == status.percent, lastStatus.text == status.text {
            return nil
        }
        let fresh = lines.take(moved ? status.logOutput : nil, isLast: status.code.isFinal)
        lastStatus = status
        logLines += fresh.count
        return StatusUpdate(status: status, newLogLines: fresh)
    }
}
