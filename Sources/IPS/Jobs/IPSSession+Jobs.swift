extension IPSSession {
    /// Submits a job (submitJob).
    ///
    /// - Parameters:
    ///   - request: What the job does.
    ///   - name: What it is called in lists and logs.
    ///   - schedule: When it runs; by default at once.
    ///   - description: What it is for; by default nothing is said.
    ///   - locale: The language of its log and its mail; by default that of the session.
    ///   - company: The company; by default that of the session.
    ///   - user: Whose job it is; by default the calling user's.
    /// - Returns: The job.
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    public func submit(
        _ request: JobRequest,
        named name: String,
        schedule: JobSchedule = .now,
        description: String? = nil,
        locale: LocaleTag? = nil,
        in company: CompanyContext = .session,
        for user: UserContext = .caller
    ) async throws -> Job {
        var input = SubmitJobParam(jobName: name, locale: (locale ?? self.locale)?.description, description: description)
        input.take(request)
        switch schedule {
        case .now: break
        case .at(let time): input.execTime = time
        case .repeated(let schedule): input.execSchedule = schedule
        }
        guard let handle = try await submitJob(input, in: company, for: user).jobHandle else {
            throw IPSError(.invalidResponse, operation: "submitJob", message: "the answer holds no jobHandle")
        }
        return job(handle, named: name, in: company)
    }

    /// A job that an answer named.
    ///
    /// - Parameters:
    ///   - handle: Its handle.
    ///   - name: Its name, for messages; by default none.
    ///   - company: Its company; by default that of the session.
    /// - Returns: The job; nothing is sent.
    public func job(_ handle: JobHandle, named name: String? = nil, in company: CompanyContext = .session) -> Job {
        Job(handle: handle, name: name, session: self, company: company)
    }
}
