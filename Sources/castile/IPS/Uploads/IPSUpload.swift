import ArgumentParser
import Foundation
import IPS
import ServiceClient

/// `castile ips upload`.
struct IPSUpload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "upload",
        "Upload files, or all files in a folder and below.",
        details: """
            Files are read while they are sent, so their size does not matter. A file of a folder keeps its path below it; hidden \
            files are left out, and links to folders are not followed. A file that fails does not keep the others: the table says what \
            became of each, and the exit status is \(ExitStatus.partialFailure.rawValue) if some failed.

            The service takes the files first, and then makes assets of them in a job. The command follows it to its end; with \
            --no-watch it ends when the files are sent, and castile ips jobs watch NAME can follow the job later.

            A file that is called like an asset of its folder replaces it, unless the company's settings or --no-overwrite say otherwise; \
            the table says replaced or skipped then.

            A file may take an hour to send, or as long as --timeout says.
            """,
        examples: "castile ips upload shoe-1.tif shoe-2.tif --to Sample/Shoes",
        "castile ips upload photos --to Sample/Shoes --include '*.tif' --dry-run",
        "castile ips upload photos --to Sample/Shoes --format csv"
    )

    @Argument(help: ArgumentHelp("Files and folders of this machine.", valueName: "path"), completion: .file())
    var paths: [String]

    @Option(help: ArgumentHelp("The folder of the company that they go to; it is made if it is not there.", valueName: "path"))
    var to: String

    @OptionGroup var patterns: FilePatterns

    @Option(help: ArgumentHelp("What the job is called (default: castile upload, the time, and a random number).", valueName: "name"))
    var name: String?

    @Flag(help: "Leave assets that are called like a file as they are.")
    var noOverwrite = false

    @Flag(inversion: .prefixedNo, help: "Follow the job that makes assets of the files.")
    var watch = true

    @Flag(help: "Print the files and what they would be called, and send nothing.")
    var dryRun = false

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var work: IPSWorkOptions

    func validate() throws {
        try to.requireFolder("--to")
    }

    func run() async throws {
        let found = try UploadFiles(paths, patterns)
        if dryRun { return try await preview(found) }
        guard !found.files.isEmpty else {
            try await write(UploadReport.records(found.refused), to: work.service.verbosity.console)
            throw CommandFailure(.missingInput, "none of the files can be uploaded")
        }
        try await work.run(onInterruption: "no more files are sent; what was sent stays at the service") { [self] session, console in
            let job = name ?? Self.freshName
            var report = UploadReport(result: try await send(found, as: job, session, console), refused: found.refused)
            var isLeft = false
            if case .endsByItself(let error) = report.result.end {
                console.note("the service could not be told that no more files come, and waits 30 minutes for them: \(error)")
                isLeft = watch
            } else if watch {
                do {
                    report.result = try await watched(report.result, console)
                } catch {
                    try await write(report.records, to: console)
                    console.note(Self.advice(on: job))
                    throw error
                }
            }
            try await write(report.records, to: console)
            try report.check()
            guard !isLeft else {
                throw CommandFailure(.tryAgain, "the files are sent, but their job waits; castile ips jobs watch “\(job)” follows it")
            }
            console.note(report.summary)
        }
    }

    /// Sends the files; when that ends early, prints what was done.
    private func send(_ found: UploadFiles, as job: String, _ session: IPSSession, _ console: Console) async throws -> UploadResult {
        let meter = UploadMeter()
        defer { console.clearProgress() }
        do {
            return try await session.interruptibleUpload(found.files, named: job, options: options()) { progress in
                console.progress(meter.line(progress), fraction: progress.bytes.fraction)
            }
        } catch let interruption as UploadInterruption {
            // A user who is refused at once has no use for a table.
            if !interruption.result.files.isEmpty || interruption.reason is CancellationError {
                try await write(UploadReport.records(interruption, found.refused), to: console)
            }
            if interruption.result.job != nil { console.note(Self.advice(on: job)) }
            throw interruption.reason
        }
    }

    private static func advice(on job: String) -> String {
        "castile ips jobs watch “\(job)” follows the job of the files that were sent"
    }

    /// Prints the rows; if nobody reads them any more, what became of the files still decides how the command ends.
    private func write(_ records: [TreeValue], to console: Console) async throws {
        do {
            try await output.withRecords(to: console, columns: UploadReport.columns) { write in
                for record in records { try write(record) }
            }
        } catch is ClosedOutput {
            console.detail("nobody reads what became of the files")
        }
    }

    /// How the files are sent.
    func options() throws -> UploadOptions {
        var options = UploadOptions(folder: to)
        if noOverwrite { options.processing.overwrite = false }
        if let timeout = try work.service.connection.givenTimeout(work.service.settings()) { options.timeout = timeout }
        return options
    }

    /// A name that no other job has: the service takes each name once in a company, and uploads may begin in the same second.
    static var freshName: String {
        "castile upload \(Date().formatted(.iso8601)) \(String(UInt32.random(in: 0 ... .max), radix: 16))"
    }

    private func watched(_ sent: UploadResult, _ console: Console) async throws -> UploadResult {
        guard let job = sent.job else { return sent }
        _ = try await JobWatch(console: console).follow([job], saysChanges: output.format == .table)
        return try await sent.joined()
    }

    private func preview(_ found: UploadFiles) async throws {
        var refused: [RefusedFile] = []
        var records: [TreeValue] = []
        for file in found.files {
            do {
                records.append(UploadReport.record(file, bytes: try file.check(), outcome: "not sent"))
            } catch let error as IPSError {
                refused.append(RefusedFile(file: file, reason: error.message))
            }
        }
        refused += found.refused
        try await write(records + UploadReport.records(refused), to: work.service.verbosity.console)
        guard refused.isEmpty else {
            let status: ExitStatus = records.isEmpty ? .missingInput : .partialFailure
            throw CommandFailure(status, "\(refused.count) of \(records.count + refused.count) files cannot be uploaded")
        }
    }
}
