/// Waits for the jobs of a workflow's steps and reports their progress.
struct DeployJobSteps: Sendable {
    let client: DeployClient
    let waiting: DeployJobWaiting
    let report: @Sendable (DeployProgress) async -> Void

    /// Waits for a job, if a step started one.
    func finish(_ job: DeployJob?, _ step: DeployProgress.Step, _ subject: String) async throws {
        guard let job else { return await report(DeployProgress(step, "\(subject): done")) }
        guard let id = job.id else {
            throw DeployError(.invalidResponse, operation: "\(step.rawValue) of \(subject)", message: "the job has no id")
        }
        await report(DeployProgress(step, "\(subject): job \(id)", startedJob: id))
        let outcome = try await client.outcome(of: id, waiting: waiting) { job in
            await report(DeployProgress(step, "\(subject): \(job.state?.rawValue ?? "?"): \(job.message ?? "")"))
        }
        try outcome.get("\(step.rawValue) of \(subject)")
    }
}
