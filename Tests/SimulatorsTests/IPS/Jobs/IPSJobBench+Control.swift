import IPS
import Testing

extension IPSJobBench {
    func stop(_ job: JobHandle) async throws { _ = try await session.stopJob(StopJobParam(jobHandle: job)) }
    func pause(_ job: JobHandle) async throws { _ = try await session.pauseJob(PauseJobParam(jobHandle: job)) }
    func resume(_ job: JobHandle) async throws { _ = try await session.resumeJob(ResumeJobParam(jobHandle: job)) }
    func execute(_ job: JobHandle) async throws { _ = try await session.executeJob(ExecuteJobParam(jobHandle: job)) }
    func delete(_ job: JobHandle) async throws { _ = try await session.deleteJob(DeleteJobParam(jobHandle: job)) }

    /// Expects a call to end in a fault of a code.
    func refuses<Result>(
        _ code: Int,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ call: () async throws -> Result
    ) async {
        let error = await #expect(throws: IPSError.self, sourceLocation: sourceLocation) { _ = try await call() }
        #expect(error?.fault?.code == code, "\(error?.message ?? "")", sourceLocation: sourceLocation)
    }
}
