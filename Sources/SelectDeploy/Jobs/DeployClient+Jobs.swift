internal import HTTPTypes

extension DeployClient {
    /// Watches a job: its state and message now, each change, and its end.
    ///
    ///     for try await job in client.updates(of: id) { print(job.state?.rawValue ?? "", job.message ?? "") }
    ///
    /// - Parameters:
    ///   - jobID: The job.
    ///   - waiting: How to wait.
    /// - Returns: The changes.
    public func updates(of jobID: String, waiting: DeployJobWaiting = .init()) -> DeployJobUpdates {
        DeployJobUpdates(client: self, id: jobID, waiting: waiting)
    }

    /// Waits for the end of a job.
    ///
    /// - Parameters:
    ///   - jobID: The job.
    ///   - waiting: How to wait.
    ///   - onChange: Called with each change of state or message.
    /// - Returns: How the job ended.
    /// - Throws: ``DeployError``, of code ``DeployError/Code/deadlinePassed`` when the job goes on too long; `CancellationError` when the
    ///   task was cancelled; what `onChange` throws.
    public func outcome(
        of jobID: String,
        waiting: DeployJobWaiting = .init(),
        onChange: (DeployJob) async throws -> Void = { _ in }
    ) async throws -> DeployJobOutcome {
        for try await job in updates(of: jobID, waiting: waiting) {
            try await onChange(job)
            if let outcome = DeployJobOutcome(job) { return outcome }
        }
        throw DeployError(.invalidResponse, operation: "job \(jobID)", message: "the job ended in no known state")
    }

    func job(_ id: String, parameters: [(name: String, value: String)], held: Duration) async throws -> DeployJob {
        let path = try DeployPath.jobs.appending(id)
        let response: DeployResponse<DeployJob> = try await send(.get, path, parameters: parameters, body: nil, waiting: held)
        guard let job = response.job ?? response.records.first else {
            throw DeployError(.invalidResponse, operation: "GET \(path)", message: "the answer holds no job")
        }
        return job
    }
}
