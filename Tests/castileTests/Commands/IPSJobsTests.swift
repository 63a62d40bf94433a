import Foundation
import IPS
import Simulators
import TestServers
import Testing

@testable import castile

@Suite("castile ips jobs", .timeLimit(.minutes(10)))
struct IPSJobsTests {
    @Test("A job is followed to its end, each change a record, and then its log can be read")
    func watch() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            try await simulator.succeed("publish", "start", "--name", "nightly")
            let watching = simulator.start(["jobs", "watch", "nightly", "--format", "ndjson"])
            var lines = watching.output.makeAsyncIterator()
            #expect(try Self.state(await lines.next()) == "New")
            clock.advance(by: .seconds(1800))
            #expect(try Self.state(await lines.next()) == "Running")
            clock.advance(by: .seconds(7200))
            let end = await lines.next()
            #expect(try Self.state(end) == "Ended")
            #expect(end?.contains("\"errors\":0") == true)
            #expect(await lines.next() == nil)
            #expect(await watching.status() == 0)
            let log = try await simulator.succeed("jobs", "log", "nightly", "--limit", "1", "--format", "csv")
            #expect(log.output.hasPrefix("logType,assetName,assetType,logMessage\r\nBeginImageServingPublish,"), "\(log.output)")
            let again = try await simulator.succeed("jobs", "watch", "nightly")
            #expect(again.output.contains("Ended"))
            #expect(try await simulator.succeed("jobs", "logs", "--limit", "1", "--format", "csv").output.contains("nightly"))
        }
    }

    @Test("A name that several jobs have is refused with the names that tell them apart, and none is stopped")
    func ambiguousName() async throws {
        try await SimulatedIPS.with(clock: ManualClock()) { simulator in
            for _ in 0..<2 { try await simulator.succeed("publish", "start", "--name", "nightly") }
            let refused = try await simulator.daily("jobs", "stop", "nightly")
            #expect(refused.status == 67)
            #expect(refused.error.contains("there are 2 jobs “nightly” that have not ended"), "\(refused.error)")
            #expect(try await simulator.succeed("jobs", "list", "--format", "ndjson").output.split(separator: "\n").count == 2)
        }
    }

    @Test("All jobs are followed together, and what becomes of them is a table; without a job there is nothing to follow")
    func watchAll() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            for name in ["first", "second"] { try await simulator.succeed("publish", "start", "--name", name) }
            let watching = simulator.start(["jobs", "watch", "--all"])
            var news = watching.error.makeAsyncIterator()
            let beginnings = [await news.next(), await news.next()].compactMap { $0?.prefix(while: { $0 != "_" }) }
            #expect(Set(beginnings) == ["first", "second"])
            clock.advance(by: .seconds(7200))
            let rows = await watching.output.reduce(into: []) { $0.append($1) }.dropFirst(2)
            #expect(rows.count == 2 && rows.allSatisfy { $0.contains("Ended") }, "\(rows)")
            #expect(await watching.status() == 0)
            let none = try await simulator.succeed("jobs", "watch", "--all", "--format", "ndjson")
            #expect(none.output.isEmpty)
            #expect(none.error == "no job runs\n")
        }
    }

    @Test("When one of the jobs cannot be followed any more, that is told at once, and the others are not followed either")
    func watchFails() async throws {
        try await SimulatedIPS.with(clock: ManualClock()) { simulator in
            for name in ["first", "second"] { try await simulator.succeed("publish", "start", "--name", name) }
            let watching = simulator.start(["jobs", "watch", "--all"])
            var news = watching.error.makeAsyncIterator()
            _ = (await news.next(), await news.next())
            simulator.simulator.misbehaviour.add(MisbehaviourRule(.html, to: "getActiveJobs", times: 1))
            #expect(await news.next()?.hasPrefix("the jobs go on at the service") == true)
            #expect(await news.next()?.hasPrefix("Error: ") == true)
            #expect(await watching.status() == castile.ExitStatus.protocolViolation.rawValue)
        }
    }

    @Test("A job that fails for all of its files fails the command, one that fails for some is a failure in part")
    func failures() async throws {
        try await SimulatedIPS.with(jobs: .milliseconds(1)) { simulator in
            let urls = ["https://example.com/a.tif", "file:///etc/passwd"]
            func submit(_ name: String, _ urls: [String]) async throws -> CommandRun {
                let fields = urls.enumerated().flatMap { index, url in
                    ["sourceUrl=\(url)", "destPath=New/\(name)\(index).tif"].map { "uploadUrlsJob/urlArray/\(index + 1)/\($0)" }
                }
                let call = ["call", "submitJob", "jobName=\(name)", "uploadUrlsJob/overwrite=true", "uploadUrlsJob/readyForPublish=true"]
                let run = try await simulator.daily(call + fields)
                #expect(run.status == 0, "\(run.error)")
                return try await simulator.daily("jobs", "watch", name, "--quiet")
            }
            let some = try await submit("some", urls)
            #expect(some.status == castile.ExitStatus.partialFailure.rawValue, "\(some.error)")
            #expect(some.output.contains("EndedWithErrors"))
            #expect(some.error == "Error: some ended with errors; castile ips jobs log “some” prints why\n")
            let none = try await submit("none", [urls[1]])
            #expect(none.status == castile.ExitStatus.serviceFault.rawValue)
            #expect(none.output.contains("Failed"))
        }
    }

    @Test("On a terminal a job has a bar; Ctrl-C ends the watching, says so, and leaves the terminal as it was")
    func bars() async throws {
        try await SimulatedIPS.with { simulator in
            let terminal = try PseudoTerminal()
            let watching = simulator.start(["publish", "start", "--name", "nightly", "--watch"], on: terminal)
            #expect(try await terminal.read(until: "] ").contains("submitted nightly\r\n\r[....."))
            watching.send(SIGINT)
            let rest = try await terminal.read(until: "leaves at once.")
            #expect(rest.contains("\r\u{1B}[KInterrupted: no longer watching; the jobs go on."), "\(rest)")
            #expect(await watching.status() == 130)
            #expect(terminal.echoes)
            #expect(try await simulator.daily("jobs", "list", "--format", "ndjson").output.contains("nightly"))
        }
    }

    @Test("A job is paused, resumed and stopped by its name, and a name that no job has is told from those that are there")
    func control() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            try await simulator.succeed("publish", "start", "--name", "nightly")
            #expect(try await simulator.succeed("jobs", "pause", "nightly").error == "paused nightly\n")
            #expect(try await simulator.records(Self.list).first?["state"] as? String == "WaitingCoordinator")
            try await simulator.succeed("jobs", "resume", "nightly")
            clock.advance(by: .seconds(10))
            #expect(try await simulator.records(Self.list).first?["state"] as? String == "Running")
            let unknown = try await simulator.daily("jobs", "stop", "daily")
            #expect(unknown.status == castile.ExitStatus.unknownName.rawValue)
            #expect(unknown.error.contains("nightly"), "\(unknown.error)")
            #expect(try await simulator.succeed("jobs", "stop", "nightly").error == "stopping nightly\n")
            clock.advance(by: .seconds(10))
            #expect(try await simulator.records(Self.list).isEmpty)
            let stopped = try await simulator.daily("jobs", "watch", "nightly", "--quiet")
            #expect(stopped.output.contains("EndedEarly"), "\(stopped.output)")
            #expect(stopped.error == "Error: nightly ended early; castile ips jobs log “nightly” prints why\n")
            #expect(stopped.status != 0)
        }
    }

    @Test(
        "A job that did something beside its errors has not failed as a whole, whatever it is that is counted",
        arguments: [
            JobLog(transferSuccessCount: 10, transferErrorCount: 1), JobLog(fileErrorCount: 1, fileUpdateCount: 3),
            JobLog(fileErrorCount: 1, fileWarningCount: 3),
        ]
    )
    func partialFailure(log: JobLog) {
        let report = JobReport(name: "nightly", status: .finished(log))
        #expect(report.hasFailed && !report.hasFailedWhole)
        #expect(report.record["state"] == "EndedWithErrors", "\(report.record)")
    }

    @Test("The counts of a job are those of its files and its transfers")
    func counts() {
        let log = JobLog(fileSuccessCount: 2, fileErrorCount: 1, transferSuccessCount: 10, transferErrorCount: 3, transferWarningCount: 4)
        let record = JobReport(name: "nightly", status: .finished(log)).record
        #expect(record["succeeded"] == 12 && record["warnings"] == 4 && record["errors"] == 4, "\(record)")
    }

    @Test("A job that waits for its time and is paused says so, in the list and when it is watched")
    func pausedSchedule() async throws {
        #expect(JobReport(name: "weekly", status: .scheduled(ScheduledJob(triggerState: .paused))).record["state"] == "Paused")
        #expect(JobReport(name: "weekly", status: .scheduled(ScheduledJob(triggerState: .normal))).record["state"] == "Scheduled")
        try await SimulatedIPS.with { simulator in
            let job = ["jobName=weekly", "execSchedule=0 0 3 ? * MON", "imageServingPublishJob/publishType=Full"]
            #expect(try await simulator.daily(["call", "submitJob"] + job).status == 0)
            #expect(try await simulator.records(Self.list).first?["state"] as? String == "Scheduled")
            try await simulator.succeed("jobs", "pause", "weekly")
            #expect(try await simulator.records(Self.list).first?["state"] as? String == "Paused")
        }
    }

    @Test("A scheduled job is listed, run at once, and deleted")
    func schedule() async throws {
        try await SimulatedIPS.with { simulator in
            let job = ["jobName=weekly", "execSchedule=0 0 3 ? * MON", "imageServingPublishJob/publishType=Full"]
            let call = try await simulator.daily(["call", "submitJob"] + job)
            #expect(call.status == 0, "\(call.error)")
            #expect(try await simulator.records(Self.list).first?["nextFireTime"] != nil)
            try await simulator.succeed("jobs", "run", "weekly")
            #expect(try await simulator.records(Self.list).count == 2)
            let asked = try await simulator.daily("jobs", "delete", "weekly")
            #expect(asked.status == castile.ExitStatus.usage.rawValue)
            try await simulator.succeed("jobs", "delete", "weekly", "--yes")
            #expect(try await simulator.records(Self.list).map { $0["nextFireTime"] == nil } == [true])
            let gone = try await simulator.daily("jobs", "run", "weekly")
            #expect(gone.error.contains("there is no scheduled job “weekly”"), "\(gone.error)")
        }
    }

    @Test("A schedule without an end is not followed, but told how to run it; a run of it is followed")
    func endlessSchedule() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            let job = ["jobName=weekly", "execSchedule=0 0 3 ? * MON", "imageServingPublishJob/publishType=Full"]
            #expect(try await simulator.daily(["call", "submitJob"] + job).status == 0)
            let refused = try await simulator.daily("jobs", "watch", "weekly")
            #expect(refused.status == castile.ExitStatus.usage.rawValue)
            #expect(refused.error.contains("castile ips jobs run “weekly”"), "\(refused.error)")
            try await simulator.succeed("jobs", "run", "weekly")
            let watching = simulator.start(["jobs", "watch", "weekly", "--format", "ndjson"])
            var lines = watching.output.makeAsyncIterator()
            _ = try #require(await lines.next())
            clock.advance(by: .seconds(7200))
            #expect(try Self.state(await lines.next()) == "Ended")
            #expect(await watching.status() == 0)
        }
    }

    @Test("The log of a job that is scheduled is that of its last run")
    func scheduledLog() async throws {
        let clock = ManualClock()
        try await SimulatedIPS.with(clock: clock) { simulator in
            let job = ["jobName=weekly", "execSchedule=0 0 3 ? * MON", "imageServingPublishJob/publishType=Full"]
            #expect(try await simulator.daily(["call", "submitJob"] + job).status == 0)
            try await simulator.succeed("jobs", "run", "weekly")
            clock.advance(by: .seconds(7200))
            let log = try await simulator.succeed("jobs", "log", "weekly", "--format", "csv")
            #expect(log.output.contains("BeginImageServingPublish"), "\(log.output)")
            let nothing = try await simulator.daily("jobs", "log", "weekly", "--limit", "0")
            #expect(nothing.status == castile.ExitStatus.usage.rawValue)
        }
    }

    private static let list = ["ips", "jobs", "list", "--company", SimulatedIPS.company]

    private static func state(_ line: String?) throws -> String? {
        let record = try JSONSerialization.jsonObject(with: Data(try #require(line).utf8)) as? [String: Any]
        return record?["state"] as? String
    }
}
