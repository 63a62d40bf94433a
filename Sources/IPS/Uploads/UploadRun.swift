internal import ServiceClient
internal import Synchronization

/// One upload: file after file into one job, which is ended whatever happens.
struct UploadRun {
    /// Among how many of the newest logs that of a job is looked for.
    private static let newestLogs = 20

    let session: IPSSession
    let company: CompanyHandle
    let context: CompanyContext
    let name: String
    let options: UploadOptions
    let tally: UploadTally

    private var handle: JobHandle?
    private var hasEnded = false
    /// Why nobody knows whether a request began the job: its answer was lost, and the service could not be asked.
    private var doubt: (any Error)?

    init(
        session: IPSSession,
        company: CompanyHandle,
        context: CompanyContext,
        name: String,
        options: UploadOptions,
        tally: UploadTally
    ) {
        self.session = session
        self.company = company
        self.context = context
        self.name = name
        self.options = options
        self.tally = tally
    }

    /// Sends all files; those that fail do not keep the others.
    mutating func send(_ files: [(file: UploadFile, bytes: Result<FileBytes, any Error>)]) async throws -> UploadResult {
        let last = files.lastIndex { (try? $0.bytes.get()) != nil }
        var results: [UploadResult.File] = []
        do {
            for (index, (file, bytes)) in files.enumerated() {
                tally.begin(file)
                let size = (try? bytes.get().length) ?? 0
                let error = try await failure { try await send(file, bytes, isLast: index == last) }
                tally.finish(file, bytes: error == nil ? size : 0)
                if let error, error.code == .authentication { throw error }
                results.append(UploadResult.File(file: file, bytes: size, error: error))
            }
        } catch {
            // The task may be cancelled, so that the job is ended in one that is not.
            await Task { [self] in
                var run = self
                if error is CancellationError, handle == nil { await run.find() }
                _ = await run.finished()
            }.value
            throw error
        }
        let end = await finished()
        let job = handle.map { session.job($0, named: name, in: context) }
        return UploadResult(files: results, job: job, end: end, folder: options.folder)
    }

    /// Why a file was not sent or not taken; what ends the whole upload is thrown.
    private func failure(_ send: () async throws -> Void) async throws -> IPSError? {
        do {
            try await send()
            return nil
        } catch let error as IPSError {
            return error
        } catch let error as ServiceClientError {
            return IPSError(.unreadableFile, operation: UploadServlet.operation, message: error.message, underlyingError: error)
        }
    }

    private mutating func send(_ file: UploadFile, _ bytes: Result<FileBytes, any Error>, isLast: Bool) async throws {
        let bytes = try bytes.get()
        let target = file.targetName
        let isSafe = MultipartForm.headerName(target) == target
        var parameters = self.parameters(endsJob: isLast)
        parameters.fileName = isSafe ? nil : target
        do {
            handle = try await request(parameters, (target, bytes))
            hasEnded = isLast
        } catch let error as IPSError where handle == nil && error.fault == nil {
            await find()
            // The service has the job only if it took the whole request.
            hasEnded = isLast && handle != nil
            throw error
        }
    }

    /// Looks for the job by its name: the answer with its handle may be what was lost.
    private mutating func find() async {
        do {
            let active = try await session.getActiveJobs(GetActiveJobsParam(originalName: name), in: context)
            handle = active.jobArray?.first { $0.originalName == name || $0.name == name }?.jobHandle
            if handle == nil {
                // A short one may have ended by now.
                let query = GetJobLogsParam(sortBy: .startDate, sortDirection: .descending, numRows: Self.newestLogs)
                let logs = try await session.getJobLogs(query, in: context).jobLogArray
                handle = logs?.first { $0.originalJobName == name || $0.jobName == name }?.jobHandle
            }
            doubt = nil
        } catch {
            doubt = error
        }
    }

    /// Ends the job, if there is one that goes on.
    private func finished() async -> UploadResult.End {
        guard let handle else { return doubt.map(UploadResult.End.endsByItself) ?? .neverBegun }
        guard !hasEnded else { return .ended }
        do {
            _ = try await request(parameters(endsJob: true), nil)
            return .ended
        } catch {
            // The request that ended it may be one whose answer was lost.
            let status = try? await session.job(handle, named: name, in: context).status()
            return status?.isPastReceiving == true ? .ended : .endsByItself(error)
        }
    }

    private func parameters(endsJob: Bool) -> UploadPostParam {
        var parameters = UploadPostParam(companyHandle: company, destFolder: options.folder, endJob: endsJob ? true : nil)
        if let handle {
            parameters.jobHandle = handle
        } else {
            parameters.jobName = name
            parameters.locale = (options.locale ?? session.locale)?.description
            parameters.description = options.description
            // The element may be left out, but one that is there must hold five others.
            parameters.uploadParams = options.processing == UploadPostJob() ? nil : options.processing
        }
        return parameters
    }

    private func request(_ parameters: UploadPostParam, _ file: (name: String, bytes: FileBytes)?) async throws -> JobHandle {
        let client = session.client
        return try await client.upload(
            parameters,
            file: file,
            scope: session.scope,
            locale: session.locale,
            timeout: file == nil ? client.configuration.timeout : options.timeout,
            onBytes: { [tally] in tally.add($0) }
        )
    }
}
