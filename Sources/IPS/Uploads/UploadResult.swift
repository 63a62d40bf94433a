public import ServiceClient

/// What became of an upload, as far as sending goes; what the service made of the files is in the job's log.
public struct UploadResult: Sendable {
    /// One file of an upload.
    public struct File: Sendable {
        /// The file.
        public let file: UploadFile

        /// How many bytes it has; 0 if it could not be read.
        public let bytes: Int

        /// Why it was not sent, or not taken; `nil` if the service took it.
        public let error: IPSError?

        /// The lines about it in the job's log; empty before ``UploadResult/joined(waiter:clock:)``.
        public internal(set) var details: [JobLogDetail] = []

        /// Whether a line of success in the job's log is about it, and about no other file of the upload.
        var hasOwnSuccess = false

        /// Whether the job's log says that the service took it, or has it already.
        ///
        /// A line about an error counts more, and so does a reason why it was not sent or not taken: only where the answer was lost, the
        /// log knows better. A line that several files could be meant by proves nothing of any.
        public var isTaken: Bool {
            hasOwnSuccess && error?.isAnswerLost != false && !details.contains { $0.logType == .uploadError }
        }

        /// Adds a line of the log.
        mutating func add(_ line: JobLogDetail, isOwn: Bool) {
            details.append(line)
            if isOwn, let type = line.logType, Self.takenTypes.contains(type) { hasOwnSuccess = true }
        }

        private static let takenTypes: Set<JobLogType> = [.uploadSuccess, .uploadWarning, .fileUpdated, .duplicateSkipped]
    }

    /// How the job was ended.
    public enum End: Sendable {
        /// The service knows that no more files come.
        case ended
        /// The service could not be told, or could not be asked whether the job began; it ends a job by itself, 30 minutes after its last
        /// request.
        case endsByItself(any Error)
        /// No file began the job.
        case neverBegun
    }

    /// The files, in their order.
    public internal(set) var files: [File]

    /// The job; `nil` if no file began it.
    public let job: Job?

    /// How the job was ended.
    public let end: End

    /// The folder of the company that the files went to.
    let folder: String?

    /// The job's log; `nil` before ``joined(waiter:clock:)``.
    public internal(set) var log: JobLog?

    /// Whether a line of the job's log says that the job was stopped.
    private var wasStopped = false

    /// Makes a result without a log.
    init(files: [File], job: Job?, end: End, folder: String?) {
        self.files = files
        self.job = job
        self.end = end
        self.folder = folder
    }

    /// Whether the job ended before it came to all of its files, as far as its log says; false before ``joined(waiter:clock:)``.
    public var isIncomplete: Bool { wasStopped || log?.isIncomplete == true || hasUncountedFiles }

    /// Whether the log counts fewer outcomes than files were sent, and its lines do not say of each what became of it.
    private var hasUncountedFiles: Bool {
        guard let log, log.countsOutcomes else { return false }
        let sent = files.filter { $0.error == nil }
        guard log.accomplishments + (log.errors ?? 0) < sent.count else { return false }
        return sent.contains { file in !file.isTaken && !file.details.contains { $0.logType == .uploadError } }
    }

    /// The files that were not sent, or not taken.
    public var failures: [File] { files.filter { $0.error != nil } }

    /// Waits for the job's end and joins its log to the files.
    ///
    /// - Parameters:
    ///   - waiter: How often to look, and when to give up; by default every second at first, at last every 30, for ever.
    ///   - clock: Measures and waits; by default the continuous one.
    /// - Returns: The same result with ``log``, and with the lines of the log at the files that they name.
    /// - Throws: What ``Job/wait(until:waiter:clock:)`` throws.
    public func joined(waiter: Waiter = Waiter(), clock: any Clock<Duration> = ContinuousClock()) async throws -> UploadResult {
        guard let job else { return self }
        var result = self
        result.log = try await job.wait(waiter: waiter, clock: clock).log
        let names = UploadNames(files.map(\.file), in: folder)
        for try await detail in job.details() {
            if detail.logType == .fileCancel { result.wasStopped = true }
            let places = names.places(of: detail)
            for place in places { result.files[place].add(detail, isOwn: places.count == 1) }
        }
        return result
    }
}
