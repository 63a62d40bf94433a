import SelectDeploy

extension DeployJobWaiting {
    /// How a command waits for the end of a job: it says so, once for each outage, when the server does not answer.
    ///
    /// - Parameters:
    ///   - seconds: How long to wait at all.
    ///   - console: Says what is going on.
    init(seconds: Int, console: Console) {
        self.init()
        deadline = .seconds(seconds)
        onOutage = { console.note("no answer, asking again: \($0.report)") }
    }
}
