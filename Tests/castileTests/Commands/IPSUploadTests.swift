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

    private static func write(_ names: [String], to folder: String) throws {
        for name in names {
            let path = folder + "/" + name
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            try writeFile("bytes", to: path)
        }
    }
}
