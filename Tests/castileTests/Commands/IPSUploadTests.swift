import ArgumentParser
import Foundation
import ServiceClient
import Simulators
import TestServers
import Testing

@testable import IPS
@testable import castile

@Suite("castile ips upload", .timeLimit(.minutes(10)))
struct IPSUploadTests {
    @Test("A folder becomes assets, a file that none can be made of fails alone, and the table says what became of each")
    func folder() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "sub/b.tif", "c.odd", ".hidden.tif", "draft.tif"], to: folder)
                let run = try await simulator.daily("upload", folder, "--to", "Sample/New", "--exclude", "draft*", "--format", "ndjson")
                #expect(run.status == castile.ExitStatus.partialFailure.rawValue, "\(run.error)")
                let rows = run.output.split(separator: "\n")
                #expect(rows.count == 3, "\(run.output)")
                #expect(rows.filter { $0.contains("\"outcome\":\"uploaded\"") }.count == 2)
                #expect(
                    rows.contains { $0.contains("\"target\":\"c.odd\"") && $0.contains("\"outcome\":\"failed\"") && $0.contains(".odd") }
                )
                #expect(run.error.hasSuffix("Error: 1 of 3 files were not uploaded\n"), "\(run.error)")
                let made = try await simulator.succeed("assets", "list", "--folder", "Sample/New", "--format", "csv")
                #expect(made.output.contains("SampleCompany/Sample/New/sub/"), "\(made.output)")
            }
        }
    }

    @Test("A job that cannot be ended is not waited for: the table says what was sent, and how to follow the job")
    func open() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "b.tif"], to: folder)
                simulator.simulator.misbehaviour.add(MisbehaviourRule(.rateLimit(status: 503, retryAfter: 0), to: "UploadFile", after: 1))
                let run = try await simulator.daily("upload", folder, "--to", "New", "--name", "open", "--format", "ndjson")
                #expect(run.output.contains("\"target\":\"a.tif\"") && run.output.contains("\"outcome\":\"sent\""), "\(run.output)")
                #expect(run.output.contains("(HTTP 503, text/plain"), "\(run.output)")
                #expect(run.error.contains("waits 30 minutes"))
                #expect(run.status == castile.ExitStatus.partialFailure.rawValue)
                let state = try await simulator.records(["ips", "jobs", "list", "--company", SimulatedIPS.company]).first?["state"]
                #expect(state as? String == "WaitingClient")
            }
        }
    }

    @Test("A file that is called like an asset replaces it and says so, and with --no-overwrite leaves it")
    func overwriting() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif"], to: folder)
                func upload(_ options: String..., says summary: String = "1 file uploaded") async throws -> String {
                    let run = try await simulator.daily(["upload", folder, "--to", "New", "--format", "ndjson"] + options)
                    #expect(run.status == 0 && run.error.hasSuffix("\(summary)\n"), "\(run.error)")
                    return run.output
                }
                #expect(try await upload().contains("\"outcome\":\"uploaded\""))
                #expect(try await upload().contains("\"outcome\":\"replaced\""))
                let skipped = try await upload("--no-overwrite", says: "0 files uploaded, 1 skipped")
                #expect(skipped.contains("\"outcome\":\"skipped\"") && skipped.contains("is there already"), "\(skipped)")
            }
        }
    }

    @Test("Of a job that failed, only the files that its log says it took are uploaded, and the message says that the job failed")
    func fatal() throws {
        var result = Self.sent(["a.tif", "b.tif"])
        result.log = JobLog(fatalError: true)
        let report = UploadReport(result: result)
        #expect(report.records.allSatisfy { $0["outcome"] == "failed" }, "\(report.records)")
        let error = #expect(throws: CommandFailure.self) { try report.check() }
        #expect(error?.exitStatus == .serviceFault && error?.report == "the job failed: 2 of 2 files were not uploaded")
        result.files[0].add(JobLogDetail(logType: .uploadSuccess), isOwn: true)
        let expected: [TreeValue] = ["uploaded", "failed"]
        let outcomes = UploadReport(result: result).records.compactMap { $0["outcome"] }
        #expect(outcomes == expected)
    }

    @Test("A log that counts fewer outcomes than files were sent is that of a job that did not come to all of them")
    func uncounted() throws {
        var result = Self.sent(["a.tif", "b.tif", "c.tif"])
        result.log = JobLog(fileSuccessCount: 1, fileWarningCount: 1)
        #expect(result.isIncomplete)
        let error = #expect(throws: CommandFailure.self) { try UploadReport(result: result).check() }
        #expect(error?.report == "the job's log counts 2 of 3 files, and does not say which" && error?.exitStatus == .partialFailure)
        result.log = JobLog()
        #expect(!result.isIncomplete)
        result.log = JobLog(fileSuccessCount: 1, fileDuplicateCount: 1, fileUpdateCount: 2)
        #expect(!result.isIncomplete)
        try UploadReport(result: result).check()
    }

    @Test("A file may take as long as --timeout or its setting says, else an hour")
    func timeout() async throws {
        try await withTemporaryFolder { folder in
            let none = try writeFile("ips: {}\n", to: folder + "/none.yaml")
            let nine = try writeFile("ips: {timeout: 9}\n", to: folder + "/nine.yaml")
            func timeout(_ arguments: String...) throws -> Duration {
                try IPSUpload.parse(["a.tif", "--to", "New"] + arguments).options().timeout
            }
            #expect(try timeout("--config", none) == .seconds(3600))
            #expect(try timeout("--config", nine) == .seconds(9))
            #expect(try timeout("--config", nine, "--timeout", "7") == .seconds(7))
        }
    }

    @Test("The files of a job that was stopped are not uploaded")
    func stopped() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "b.tif"], to: folder)
                let upload = simulator.start(["upload", folder, "--to", "New", "--name", "stopped"])
                var news = upload.error.makeAsyncIterator()
                #expect(await news.next()?.contains("stopped") == true)
                try await simulator.succeed("jobs", "stop", "stopped")
                clock.advance(by: .seconds(60))
                let rows = await upload.output.reduce(into: []) { $0.append($1) }.filter { $0.contains(".tif") }
                #expect(rows.count == 2 && rows.allSatisfy { $0.contains(" sent ") && $0.contains("ended before") }, "\(rows)")
                #expect(await upload.status() == castile.ExitStatus.serviceFault.rawValue)
            }
        }
    }

    @Test("The files that a stopped job did not come to are not uploaded either when they replace others")
    func stoppedUpdate() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write((0..<12).map { "picture-\($0).tif" }, to: folder)
                for name in ["first", "second"] {
                    let upload = simulator.start(["upload", folder, "--to", "New", "--name", name])
                    var news = upload.error.makeAsyncIterator()
                    #expect(await news.next()?.contains(name) == true)
                    // Assets are made in the second half of the job's hour.
                    clock.advance(by: .seconds(name == "first" ? 3600 : 2700))
                    if name == "second" {
                        try await simulator.succeed("jobs", "stop", name)
                        clock.advance(by: .seconds(3600))
                    }
                    let rows = await upload.output.reduce(into: []) { $0.append($1) }.filter { $0.contains(".tif") }
                    let sent = rows.count { $0.contains(" sent ") && $0.contains("ended before") }
                    #expect(rows.count == 12 && (name == "first" ? sent == 0 : sent == 6), "\(name): \(rows)")
                    #expect(await (upload.status() == 0) == (name == "first"))
                }
            }
        }
    }

    @Test("An upload that never happened is no success of the job of that name that ran before")
    func neverHappened() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif"], to: folder)
                let command = ["upload", folder, "--to", "New", "--name", "nightly", "--format", "ndjson"]
                let first = try await simulator.daily(command)
                #expect(first.status == 0 && first.output.contains("\"outcome\":\"uploaded\""), "\(first.error)")
                for url in [simulator.url.replacing("/services/IpsApiService", with: "/Nowhere"), "http://127.0.0.1:1/scene7/UploadFile"] {
                    let second = try await simulator.daily(command + ["--upload-url", url])
                    #expect(second.status == castile.ExitStatus.serviceFault.rawValue, "\(second.error)")
                    #expect(second.output.contains("\"outcome\":\"failed\""), "\(second.output)")
                }
            }
        }
    }

    @Test("What cannot be taken from a folder is a row that failed, by name and with its reason")
    func refused() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "e\u{301}.tif", "\u{E9}.tif", "old/b.tif"], to: folder)
                let manager = FileManager.default
                try manager.createSymbolicLink(atPath: folder + "/linked", withDestinationPath: folder + "/old")
                try manager.createSymbolicLink(atPath: folder + "/dangling.tif", withDestinationPath: folder + "/none")
                try manager.createSymbolicLink(atPath: folder + "/good.tif", withDestinationPath: folder + "/old/b.tif")
                #if os(Linux)
                    let bytes = Array((folder + "/latin-").utf8).map(CChar.init) + [CChar(bitPattern: 0xE9), 0]
                    let descriptor = creat(bytes, 0o600)
                    close(descriptor)
                    let latin = 1
                #else
                    let latin = 0
                #endif
                let run = try await simulator.daily("upload", folder, "--to", "New", "--exclude", "old", "--format", "ndjson")
                #expect(run.status == castile.ExitStatus.partialFailure.rawValue, "\(run.error)")
                let rows = run.output.split(separator: "\n")
                let failed = rows.filter { $0.contains("\"outcome\":\"failed\"") }
                #expect(rows.count == 7 + latin && failed.count == 2 + latin, "\(run.output)")
                #expect(failed.contains { $0.contains("\"target\":\"linked\"") && $0.contains("not followed") })
                #expect(failed.contains { $0.contains("\"target\":\"dangling.tif\"") && $0.contains("leads to no file") })
                #expect(failed.count { $0.contains("latin-") && $0.contains("not UTF-8") } == latin)
                #expect(run.error.hasSuffix("Error: \(2 + latin) of \(7 + latin) files were not uploaded\n"), "\(run.error)")
                let none = try await simulator.daily("upload", folder, "--to", "New", "--include", "dang*", "--exclude", "l*")
                #expect(none.status == castile.ExitStatus.missingInput.rawValue && none.output.contains("dangling.tif"))
            }
        }
    }

    @Test(
        "An unreadable folder is one row, and an unreadable file fails in one line",
        .enabled(if: geteuid() == 0, "who else can be another?")
    )
    func unreadable() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["front/shoe.tif", "back/shoe.tif", "closed/c.tif"], to: folder)
                let manager = FileManager.default
                for (path, mode) in [("", 0o755), ("/front", 0o755), ("/back", 0o755), ("/front/shoe.tif", 0o644), ("/closed", 0o700)] {
                    try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: folder + path)
                }
                let line = "setpriv --reuid=65534 --clear-groups castile ips upload \(folder) --to New --format csv --company "
                let run = try await CommandRun(shell: line + "'\(SimulatedIPS.company)'", environment: simulator.environment)
                #expect(run.status == castile.ExitStatus.partialFailure.rawValue, "\(run.error)")
                let rows = run.output.split(separator: "\r\n")
                #expect(rows.count == 4, "\(run.output)")
                #expect(rows.contains { $0.contains("front/shoe.tif,5,uploaded,") })
                #expect(rows.contains { $0.contains("back/shoe.tif,0,failed,") && $0.contains("cannot be read: Permission denied") })
                #expect(rows.contains { $0.hasSuffix("closed,0,failed,Permission denied") })
            }
        }
    }

    @Test("A failure counts also when nobody reads what became of the files")
    func closedOutput() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "b.tif"], to: folder)
                simulator.simulator.misbehaviour.add(MisbehaviourRule(.status(500), to: "UploadFile", times: 1))
                let command = "castile ips upload \(folder) --to New --no-watch --company '\(SimulatedIPS.company)'"
                let run = try await CommandRun(shell: command + " | true; exit ${PIPESTATUS[0]}", environment: simulator.environment)
                #expect(run.status == castile.ExitStatus.partialFailure.rawValue, "\(run.error)")
                #expect(run.error.contains("1 of 2 files were not uploaded"))
            }
        }
    }

    @Test("What was sent is told when the job cannot be watched, with how to follow it")
    func unwatched() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "b.tif"], to: folder)
                // The first question comes before the upload.
                simulator.simulator.misbehaviour.add(MisbehaviourRule(.html, to: "getActiveJobs", after: 1))
                let run = try await simulator.daily("upload", folder, "--to", "New", "--name", "told", "--format", "csv")
                #expect(run.status == castile.ExitStatus.protocolViolation.rawValue, "\(run.error)")
                #expect(run.output.contains("a.tif,5,sent,") && run.output.contains("b.tif,5,sent,"), "\(run.output)")
                #expect(run.error.contains("castile ips jobs watch “told” follows"), "\(run.error)")
            }
        }
    }

    @Test("What was sent is told when the upload is interrupted")
    func interrupted() async throws {
        let (silent, silence) = AsyncStream<Void>.makeStream()
        let handle = #"<uploadPostReturn xmlns="http://www.scene7.com/IpsApi/xsd/2014-04-03"><jobHandle>j|7</jobHandle></uploadPostReturn>"#
        try await ScriptedServer.run { request, _ in
            let operation = (request[header: "SOAPAction"] ?? "").filter { $0 != "\"" }
            guard operation.isEmpty else {
                let content =
                    operation == "getCompanyInfo" ? "<companyInfo><companyHandle>c|1</companyHandle><name>A</name></companyInfo>" : ""
                let answer = "<\(operation)Return xmlns=\"http://www.scene7.com/IpsApi/xsd/2014-04-03\">\(content)</\(operation)Return>"
                return .text(
                    "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body>\(answer)</e:Body></e:Envelope>",
                    headers: [("Content-Type", "text/xml")]
                )
            }
            guard String(decoding: request.body, as: UTF8.self).contains("b.tif") else { return .text(handle) }
            silence.yield()
            return Reply([.silence])
        } _: { server in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "b.tif", "c.tif"], to: folder)
                let command = RunningCommand(
                    ["ips", "upload", folder, "--to", "New", "--name", "cut", "--company", "A", "--format", "csv"],
                    environment: [
                        "CASTILE_IPS_URL": "http://127.0.0.1:\(server.port)/scene7/services/IpsApiService",
                        "CASTILE_IPS_USER": SimulatedIPS.user, "CASTILE_IPS_PASSWORD": SimulatedIPS.password,
                    ]
                )
                for await _ in silent { break }
                command.send(SIGINT)
                let rows = await command.output.reduce(into: []) { $0.append($1) }.map { $0.filter { !$0.isNewline } }
                #expect(
                    rows.dropFirst().map { $0.split(separator: "/").last } == [
                        "a.tif,a.tif,5,sent,", "b.tif,b.tif,0,failed,interrupted while it was sent", "c.tif,c.tif,0,not sent,",
                    ]
                )
                let errors = await command.error.reduce(into: "") { $0 += $1 }
                #expect(errors.contains("castile ips jobs watch “cut” follows"), "\(errors)")
                #expect(await command.status() == 130)
                #expect(server.requests.last.map { String(decoding: $0.body, as: UTF8.self).contains("<endJob>true</endJob>") } == true)
            }
        }
    }

    @Test("Uploads that begin in the same second have jobs of their own")
    func sameSecond() {
        let names = (0..<20).map { _ in IPSUpload.freshName }
        #expect(Set(names).count == names.count)
    }

    @Test("A dry run prints what would be sent, and sends nothing")
    func dryRun() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif", "b.txt"], to: folder)
                let run = try await simulator.succeed("upload", folder, "--to", "New", "--include", "*.tif", "--dry-run", "--format", "csv")
                #expect(run.output == "file,target,bytes,outcome,reason\r\n\(folder)/a.tif,a.tif,5,not sent,\r\n")
                #expect(simulator.simulator.calls.total == 0)
                let none = try await simulator.daily("upload", folder + "/none", "--to", "New")
                #expect(none.status == castile.ExitStatus.missingInput.rawValue)
                let twins = try await simulator.daily("upload", folder, folder + "/a.tif", "--to", "New")
                #expect(twins.status == castile.ExitStatus.usage.rawValue)
                #expect(twins.error.contains("would both be a.tif"), "\(twins.error)")
                let empty = try await simulator.daily("upload", folder, "--to", "")
                #expect(empty.status == castile.ExitStatus.usage.rawValue && empty.error.contains("--to is empty"), "\(empty.error)")
                try Self.write(["bell\u{7}.tif"], to: folder)
                #expect(mkfifo(folder + "/pipe.tif", 0o600) == 0)
                let odd = try await simulator.daily(
                    "upload",
                    folder,
                    "--to",
                    "New",
                    "--include",
                    "*.tif",
                    "--dry-run",
                    "--format",
                    "ndjson"
                )
                let failed = odd.output.split(separator: "\n").filter { $0.contains("\"outcome\":\"failed\"") }
                #expect(failed.count == 2 && failed.contains { $0.contains("no regular file") }, "\(odd.output)")
                #expect(failed.contains { $0.contains("U+0007") }, "\(odd.output)")
                #expect(odd.status == castile.ExitStatus.partialFailure.rawValue)
            }
        }
    }

    @Test("On a terminal it is shown how much of an upload is done, then how far its job is; without --watch the job goes on alone")
    func progress() async throws {
        try await SimulatedIPS.with { simulator in
            try await withTemporaryFolder { folder in
                try Self.write(["a.tif"], to: folder)
                let terminal = try PseudoTerminal()
                let command = simulator.start(["upload", folder + "/a.tif", "--to", "New", "--name", "pictures"], on: terminal)
                #expect(try await terminal.read(until: "pictures").contains("0 of 1 files, 0.0 of 0.0 kB"))
                command.send(SIGINT)
                #expect(await command.status() == 130)
                let alone = try await simulator.succeed("upload", folder + "/a.tif", "--to", "New", "--no-watch")
                #expect(alone.output.contains(" sent"), "\(alone.output)")
                #expect(alone.error == "1 file sent\n")
            }
        }
    }

    @Test("What is said of an upload fits what was sent and the time that it took")
    func meter() {
        let start = ContinuousClock.now
        let meter = UploadMeter(start: start)
        func progress(_ bytes: Int, of total: Int) -> UploadProgress {
            UploadProgress(
                file: nil,
                bytes: OperationProgress(completed: bytes, total: total, unit: "bytes"),
                files: OperationProgress(completed: 1, total: 3, unit: "files")
            )
        }
        let half = meter.line(progress(10_000_000, of: 30_000_000), now: start + .seconds(5))
        #expect(half == "1 of 3 files, 10.0 of 30.0 MB, 2.0 MB/s, 10 s left")
        #expect(meter.line(progress(0, of: 5_000), now: start) == "1 of 3 files, 0.0 of 5.0 kB")
    }

    @Test("A pattern with a slash is about the whole path, another about the name")
    func patterns() throws {
        let patterns = try FilePatterns.parse(["--include", "*.tif", "--exclude", "old/*", "--exclude", "x*"])
        #expect(["a.tif", "new/a.tif", "old/a.tif", "new/x.tif", "a.txt"].filter(patterns.want) == ["a.tif", "new/a.tif"])
    }

    /// Files that the service took, of whose job nothing is known.
    private static func sent(_ names: [String]) -> UploadResult {
        let files = names.map { UploadResult.File(file: UploadFile($0), bytes: 5, error: nil) }
        return UploadResult(files: files, job: nil, end: .ended, folder: nil)
    }

    private static func write(_ names: [String], to folder: String) throws {
        for name in names {
            let path = folder + "/" + name
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try writeFile("bytes", to: path)
        }
    }
}
