import IPS

extension BatchOutcome {
    /// Tells why a batch is no success.
    ///
    /// - Parameters:
    ///   - count: How many assets it was about.
    ///   - verb: What was to be done, `moved`.
    /// - Returns: The failure; `nil` for a success.
    func failure(of count: Int, _ verb: String) -> CommandFailure? {
        guard isComplete else {
            let status: ExitStatus = errorCount < count ? .partialFailure : .serviceFault
            return CommandFailure(status, "\(errorCount) of \(count) assets were not \(verb)")
        }
        let done = successCount + warningCount
        guard done < count else { return nil }
        let status: ExitStatus = done > 0 ? .partialFailure : .serviceFault
        return CommandFailure(status, "the service reports \(done) of \(count) assets as \(verb), and nothing of the others")
    }
}
