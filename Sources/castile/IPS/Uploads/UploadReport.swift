import IPS

/// What became of the files of an upload, for people and programs.
struct UploadReport {
    static let columns = ["file", "target", "bytes", "outcome", "reason"].map { OutputColumn($0) }

    var result: UploadResult {
        didSet { isIncomplete = result.isIncomplete }
    }
    /// What could not be taken from its folder.
    var refused: [RefusedFile]
    /// Asked once, and not for each file, since it looks at all of them.
    private var isIncomplete: Bool

    init(result: UploadResult, refused: [RefusedFile] = []) {
        self.result = result
        self.refused = refused
        isIncomplete = result.isIncomplete
    }

    /// One record a file.
    var records: [TreeValue] {
        result.files.map { file in
            let (outcome, reason) = outcome(of: file)
            return Self.record(file.file, bytes: file.bytes, outcome: outcome, reason: reason)
        } + Self.records(refused)
    }

    private func outcome(of file: UploadResult.File) -> (String, reason: String?) {
        if let failure = failure(of: file) { return ("failed", failure) }
        guard result.log != nil else { return ("sent", nil) }
        guard !isLeftOut(file) else { return ("sent", "the job ended before it came to it") }
        if let line = file.details.first(where: { $0.logType == .duplicateSkipped }) { return ("skipped", line.logMessage) }
        return (file.details.contains { $0.logType == .fileUpdated } ? "replaced" : "uploaded", nil)
    }

    /// What became of the files if none failed, in a line.
    var summary: String {
        let skipped = records.count { $0["outcome"] == "skipped" }
        let done = result.files.count - skipped
        let line = "\(done == 1 ? "1 file" : "\(done) files") \(result.log == nil ? "sent" : "uploaded")"
        return skipped == 0 ? line : "\(line), \(skipped) skipped"
    }

    /// What is known of an upload that ended before its last file.
    static func records(_ interruption: UploadInterruption, _ refused: [RefusedFile]) -> [TreeValue] {
        let why = (interruption.reason as? IPSError)?.message ?? "interrupted while it was sent"
        return UploadReport(result: interruption.result).records
            + interruption.rest.prefix(1).map { record($0, bytes: 0, outcome: "failed", reason: why) }
            + interruption.rest.dropFirst().map { record($0, bytes: 0, outcome: "not sent") }
            + records(refused)
    }

    static func records(_ refused: [RefusedFile]) -> [TreeValue] {
        refused.map { record($0.file, bytes: 0, outcome: "failed", reason: $0.reason) }
    }

    static func record(_ file: UploadFile, bytes: Int, outcome: String, reason: String? = nil) -> TreeValue {
        [
            "file": .text(file.path), "target": .text(file.targetName), "bytes": .integer(bytes), "outcome": .text(outcome),
            "reason": reason.map(TreeValue.text) ?? .null,
        ]
    }

    /// Fails if a file was not sent, not taken, or could not be made an asset.
    ///
    /// - Throws: ``CommandFailure`` with the status for some files, or for all.
    func check() throws {
        // The log counts failures that name no file of ours, too.
        let unmade = max(result.files.count { failure(of: $0) != nil || isLeftOut($0) }, result.log?.fileErrorCount ?? 0)
        let (failed, all) = (unmade + refused.count, result.files.count + refused.count)
        let what = "\(failed) of \(all) files were not uploaded"
        if hasFailed { throw CommandFailure(.serviceFault, failed > 0 ? "the job failed: \(what)" : "the job failed") }
        guard failed > 0 else { return }
        // A log can count what was done and not name it.
        let counted = result.log?.accomplishments ?? 0
        guard failed == all, counted > 0 else { throw CommandFailure(failed < all ? .partialFailure : .serviceFault, what) }
        throw CommandFailure(.partialFailure, "the job's log counts \(counted) of \(all) files, and does not say which")
    }

    /// Whether the log says that the job failed as a whole.
    private var hasFailed: Bool { result.log?.fatalError == true }

    /// Whether the job was stopped before it made an asset of a file.
    private func isLeftOut(_ file: UploadResult.File) -> Bool { isIncomplete && !file.isTaken }

    private func failure(of file: UploadResult.File) -> String? {
        // The answer to a file that the service took can be lost.
        if file.isTaken { return nil }
        return file.error?.message
            ?? file.details.first { $0.logType == .uploadError }.map { $0.logMessage ?? "the service does not say why" }
            ?? (hasFailed ? "the job failed, and its log does not say that the file was taken" : nil)
    }
}
