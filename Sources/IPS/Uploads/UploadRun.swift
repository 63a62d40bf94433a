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
    private var hasAsked = false
    private var hasEnded = false
    /// The jobs that had the name before the first request; a failure if the service did not tell, `nil` before it is asked.
    private var earlier: Result<Set<JobHandle>, any Error>?
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
    ///
    /// - Parameter files: The files, and what was seen of each before the first one is sent.
    /// - Returns: What became of them.
    /// - Throws: ``UploadInterruption``.
    mutating func send(_ files: [(file: UploadFile, bytes: Result<FileBytes, any Error>)]) async throws -> UploadResult {
        let last = files.lastIndex { (try? $0.bytes.get()) != nil }
        var results: [UploadResult.File] = []
        do {
            for (index, (file, seen)) in files.enumerated() {
                // It may be another file by now; one that could not be read at first may come after the one that ends the job.
                let bytes = seen.flatMap { _ in Result { try file.bytes() } }
                let size = Self.size(bytes)
                tally.begin(file, growth: size - Self.size(seen))
                let error = try await failure { try await send(file, bytes, isLast: index == last) }
                if let error, error.code == .authentication { throw error }
                tally.finish(file, bytes: error == nil ? size : 0)
                results.append(UploadResult.File(file: file, bytes: size, error: error))
            }
        } catch {
            // The task may be cancelled, so that the job is ended in one that is not.
            let result = await Task { [self, results] in
                var run = self
                if error is CancellationError, handle == nil, hasAsked { await run.find() }
                return await run.result(results)
            }.value
            throw UploadInterruption(result: result, rest: files.dropFirst(results.count).map(\.file), reason: error)
        }
        return await result(results)
    }

    /// Ends the job, and tells what became of the files.
    private func result(_ files: [UploadResult.File]) async -> UploadResult {
        let end = await finished()
        return UploadResult(
            files: files,
            job: handle.map { session.job($0, named: name, in: context) },
            end: end,
            folder: options.folder
        )
    }

    /// Why a file was not sent or not taken; what ends the whole upload is thrown.
    private func failure(_ send: () async throws -> Void) async throws -> IPSError? {
        do {
            try await send()
            return nil
        } catch let error as IPSError {
            return error
        }
    }

    private static func size(_ bytes: Result<FileBytes, any Error>) -> Int { (try? bytes.get().length) ?? 0 }

    private mutating func send(_ file: UploadFile, _ bytes: Result<FileBytes, any Error>, isLast: Bool) async throws {
        let bytes = try bytes.get()
        if earlier == nil { earlier = try await namesakes() }
        var parameters = self.parameters(endsJob: isLast)
        parameters.fileName = file.hasSafeName ? nil : file.targetName
        do {
            hasAsked = true
            handle = try await request(parameters, (file.targetName, bytes))
            hasEnded = isLast
        } catch let error as IPSError where handle == nil && error.mayHaveReachedService {
            await find()
            // The service ends the job only if it took the whole request.
            hasEnded = isLast && handle != nil && error.isAnswerLost
            throw error
        }
    }

    /// The jobs that have the name; a failure if the service does not tell.
    private func namesakes() async throws -> Result<Set<JobHandle>, any Error> {
        do {
            let active = try await session.getActiveJobs(GetActiveJobsParam(originalName: name), in: context).jobArray ?? []
            // A short one may have ended by now.
            let query = GetJobLogsParam(sortBy: .startDate, sortDirection: .descending, numRows: Self.newestLogs)
            let logs = try await session.getJobLogs(query, in: context).jobLogArray ?? []
            let named =
                active.filter { $0.originalName == name || $0.name == name }.map(\.jobHandle)
                + logs.filter { $0.originalJobName == name || $0.jobName == name }.map(\.jobHandle)
            return .success(Set(named.compactMap(\.self)))
        } catch let error as IPSError {
            return .failure(error)
        }
    }

    /// Looks for the job by its name: the answer with its handle may be what was lost.
    ///
    /// A job that was there before is another one, such as that of last night, whose name is the same.
    private mutating func find() async {
        do {
            let found = try await namesakes().get().subtracting(earlier?.get() ?? [])
            handle = found.count == 1 ? found.first : nil
            doubt = found.count > 1 ? severalBegan(found.count) : nil
        } catch {
            doubt = error
        }
    }

    private func severalBegan(_ count: Int) -> IPSError {
        let message = "the answer was lost, and \(count) jobs of the name “\(name)” have begun since; give each upload a name of its own"
        return IPSError(.ambiguousName, operation: UploadServlet.operation, message: message)
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
