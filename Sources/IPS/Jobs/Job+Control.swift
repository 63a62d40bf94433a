extension Job {
    /// Stops the job; what it has done stays done.
    ///
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func stop() async throws { try await session.stopJob(StopJobParam(jobHandle: handle), in: company) }

    /// Lets the job rest until ``resume()``.
    ///
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func pause() async throws { try await session.pauseJob(PauseJobParam(jobHandle: handle), in: company) }

    /// Lets a paused job go on.
    ///
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func resume() async throws { try await session.resumeJob(ResumeJobParam(jobHandle: handle), in: company) }

    /// Runs a scheduled job now, whatever its schedule says.
    ///
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func execute() async throws { try await session.executeJob(ExecuteJobParam(jobHandle: handle), in: company) }

    /// Deletes a scheduled job.
    ///
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func delete() async throws { try await session.deleteJob(DeleteJobParam(jobHandle: handle), in: company) }
}
