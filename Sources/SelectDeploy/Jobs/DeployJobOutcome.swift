/// How a job ended.
public enum DeployJobOutcome: Hashable, Sendable {
    /// Well.
    case success(DeployJob)
    /// Badly; the message says why.
    case failure(DeployJob, message: String)
    /// Someone cancelled it.
    case cancelled(DeployJob)
    /// It took too long for the server.
    case expired(DeployJob)

    /// The outcome of a job; nil while it goes on.
    ///
    /// - Parameter job: The job.
    public init?(_ job: DeployJob) {
        switch job.state {
        case .success: self = .success(job)
        case .failure: self = .failure(job, message: job.message ?? "the server gives no reason")
        case .cancelled: self = .cancelled(job)
        case .expired: self = .expired(job)
        default: return nil
        }
    }

    /// The job, if it ended well.
    ///
    /// - Parameter operation: What the job did, for the error.
    /// - Returns: The job.
    /// - Throws: ``DeployError`` of code ``DeployError/Code/jobFailed``, ``DeployError/Code/jobCancelled`` or
    ///   ``DeployError/Code/jobExpired``.
    @discardableResult
    public func get(_ operation: String) throws -> DeployJob {
        switch self {
        case .success(let job): return job
        case .failure(let job, let message):
            var error = DeployError(.jobFailed, operation: operation, message: "job \(job.id ?? "?") failed")
            error.serverMessage = message
            throw error
        case .cancelled(let job):
            throw DeployError(.jobCancelled, operation: operation, message: "job \(job.id ?? "?") was cancelled: \(job.message ?? "")")
        case .expired(let job):
            throw DeployError(.jobExpired, operation: operation, message: "job \(job.id ?? "?") took too long: \(job.message ?? "")")
        }
    }
}
