internal import ServiceClient

extension IPSSession {
    /// Uploads files in one job, one after the other (UploadFile).
    ///
    /// Files are read while they are sent, so their size does not matter; one that changes meanwhile fails. A file that fails does not
    /// keep the others; the job is ended whatever happens.
    ///
    /// Before the first file, the service is asked which jobs have the name already (getActiveJobs, getJobLogs): if the answer with the
    /// job's handle is lost, the job is the one that was not there before.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - name: What the job is called; a name that no job of the company has.
    ///   - options: The folder, and what is done with the files.
    ///   - company: The company; by default that of the session.
    ///   - onProgress: Is told how far the upload is, on any thread; by default nobody is.
    /// - Returns: What became of the files; ``UploadResult/joined(waiter:clock:)`` waits for what the service makes of them.
    /// - Throws: ``IPSError`` when the user is refused or there is no company; `CancellationError` when the task was cancelled. Other
    ///   failures are in the result, at the files.
    public func upload(
        _ files: [UploadFile],
        named name: String,
        options: UploadOptions = UploadOptions(),
        in company: CompanyContext = .session,
        onProgress: @escaping @Sendable (UploadProgress) -> Void = { _ in }
    ) async throws -> UploadResult {
        do {
            return try await interruptibleUpload(files, named: name, options: options, in: company, onProgress: onProgress)
        } catch let interruption as UploadInterruption {
            throw interruption.reason
        }
    }

    /// Uploads files as ``upload(_:named:options:in:onProgress:)`` does; when it ends early, what was done is not lost.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - name: What the job is called; a name that no job of the company has.
    ///   - options: The folder, and what is done with the files.
    ///   - company: The company; by default that of the session.
    ///   - onProgress: Is told how far the upload is, on any thread; by default nobody is.
    /// - Returns: What became of the files.
    /// - Throws: ``UploadInterruption`` when the user is refused or the task was cancelled; ``IPSError`` when there is no company, or it
    ///   cannot be looked up.
    package func interruptibleUpload(
        _ files: [UploadFile],
        named name: String,
        options: UploadOptions = UploadOptions(),
        in company: CompanyContext = .session,
        onProgress: @escaping @Sendable (UploadProgress) -> Void = { _ in }
    ) async throws -> UploadResult {
        try await core.uploading {
            guard let handle = try await handle(of: company) else {
                throw IPSError(
                    .noCompany,
                    operation: UploadServlet.operation,
                    message: "an upload needs a company: open the session with one, or call it with in: .company(named: …)"
                )
            }
            let seen = files.map { file in (file: file, bytes: Result { try file.bytes() }) }
            let bytes = seen.reduce(0) { $0 + ((try? $1.bytes.get().length) ?? 0) }
            let tally = UploadTally(bytes: bytes, files: files.count, onProgress: onProgress)
            var run = UploadRun(session: self, company: handle, context: company, name: name, options: options, tally: tally)
            return try await run.send(seen)
        }
    }
}
