@testable import IPS
import ServiceClient
import Simulators
import TestServers
import Testing

/// The simulator's time is that of the clock by which the client waits.
@Suite("Jobs", .timeLimit(.minutes(10)))
struct JobTests {
    private let urls = JobRequest.uploadURLs(
        UploadUrlsJob(
            urlArray: [
                UploadUrl(sourceUrl: "https://files.example.com/first.jpg", destPath: "Sample/first.jpg"),
                UploadUrl(sourceUrl: "https://files.example.com/second.jpg", destPath: "Sample/second.jpg"),
            ]
        )
    )

    private func withSession<Result: Sendable>(_ body: (IPSSession, ManualClock) async throws -> Result) async throws -> Result {
        let clock = ManualClock()
        return try await withSimulatedService(assets: 60, clock: clock) { client, _ in
            try await client.withSession(company: "Sample Company") { session in try await body(session, clock) }
        }
    }

    @Test("a job is followed task by task until its log is there, and its lines are streamed")
    func life() async throws {
        try await withSession { session, clock in
            let job = try await session.submit(urls, named: "two pictures")
            var seen: [JobStatus] = []
            for try await status in job.updates(waiter: Waiter(minimumDelay: .milliseconds(200)), clock: clock) { seen.append(status) }
            #expect(seen.dropLast().allSatisfy { $0.active != nil && !$0.tasks.isEmpty })
            #expect(seen.count > 2)
            let shares = seen.compactMap { $0.progress?.fraction }
            #expect(shares == shares.sorted() && shares.last == 1)
            let log = try #require(seen.last?.log)
            #expect(log.fileSuccessCount == 2 && !log.hasErrors && log.originalJobName == "two pictures")
            var names: Set<String> = []
            for try await line in job.details() { line.assetName.map { _ = names.insert($0) } }
            #expect(names == ["first", "second"])
            #expect(try await job.wait(clock: clock).isFinished)
        }
    }

    @Test(
        "a progress that is no part of a whole makes no percentage beyond the ends, and no crash",
        arguments: [([.nan], nil), ([.infinity, 0.5], 50), ([1e30], 100), ([-3, 0.5], 25), ([0.25, 0.5], 38)] as [([Double], Int?)]
    )
    func strangeProgress(parts: [Double], percent: Int?) {
        let job = ActiveJob(taskProgressArray: parts.map { TaskProgress(progress: $0) })
        #expect(JobStatus.active(job).progress?.completed == percent)
    }

    @Test("whoever waits gets what is waited for, at the waiter's pace")
    func waiting() async throws {
        try await withSession { session, clock in
            let job = try await session.submit(urls, named: "wait")
            let running = try await job.wait(until: { $0.active != nil }, clock: clock)
            #expect(running.active != nil && clock.sleeps.isEmpty)
            let end = try await job.wait(waiter: Waiter(minimumDelay: .seconds(1)), clock: clock)
            #expect(end.log?.endDate != nil)
            #expect(!clock.sleeps.isEmpty && clock.sleeps.allSatisfy { $0 <= .seconds(2) })
        }
    }

    @Test("a job is followed beyond the session's time, which does not pass meanwhile")
    func longJob() async throws {
        let clock = ManualClock()
        func configure(_ configuration: inout IPSConfiguration) {
            configuration.clock = clock
            configuration.lifetime = SessionLifetime(absolute: .seconds(1))
        }
        try await withSimulatedService(assets: 60, clock: clock, configure: configure) { client, _ in
            try await client.withSession(company: "Sample Company") { session in
                let job = try await session.submit(urls, named: "long")
                var seen: [JobStatus] = []
                for try await status in job.updates(clock: clock) {
                    seen.append(status)
                    if !status.isFinished { clock.advance(by: .seconds(2)) }
                }
                #expect(seen.count > 1 && seen.last?.isFinished == true)
                #expect(try await job.status().isFinished)
                clock.advance(by: .seconds(2))
                await #expect(throws: IPSError.self) { try await job.status() }
            }
        }
    }

    @Test("the deadline of a waiter ends the waiting, not the job")
    func deadline() async throws {
        try await withSession { session, clock in
            let job = try await session.submit(urls, named: "slow")
            let waiter = Waiter(minimumDelay: .milliseconds(100), maximumDelay: .milliseconds(100), deadline: .milliseconds(300))
            let error = await #expect(throws: ServiceClientError.self) { try await job.wait(waiter: waiter, clock: clock) }
            #expect(error?.code == .timedOut)
            #expect(try await job.wait(clock: clock).log?.fileSuccessCount == 2)
        }
    }

    @Test("a job that is paused rests until it is resumed, and one that is stopped ends early")
    func control() async throws {
        try await withSession { session, clock in
            let job = try await session.submit(urls, named: "pause")
            try await job.pause()
            clock.advance(by: .seconds(600))
            #expect(try await !job.status().isFinished)
            try await job.resume()
            #expect(try await job.wait(clock: clock).log?.fileSuccessCount == 2)

            let stopped = try await session.submit(urls, named: "stop")
            try await stopped.stop()
            let log = try #require(try await stopped.wait(clock: clock).log)
            #expect(log.isIncomplete && !log.hasErrors)
        }
    }

    @Test("a scheduled job can be run before its time, and is unknown once it is deleted")
    func schedule() async throws {
        try await withSession { session, clock in
            let job = try await session.submit(urls, named: "nightly", schedule: .repeated("0 0 3 * * ?"))
            guard case .scheduled(let entry) = try await job.status() else {
                Issue.record("the job is not scheduled")
                return
            }
            #expect(entry.originalName == "nightly" && entry.nextFireTime != nil)
            try await job.execute()
            clock.advance(by: .seconds(60))
            var logs: [JobLog] = []
            for try await log in session.jobLogs(limit: 5) { logs.append(log) }
            #expect(logs.contains { $0.originalJobName == "nightly" })
            try await job.delete()
            let error = await #expect(throws: IPSError.self) { try await job.wait(waiter: Waiter(maximumDelay: .seconds(1)), clock: clock) }
            #expect(error?.code == .unknownJob)
            #expect(error?.message.contains("nightly") == true)
        }
    }

    @Test("the locale of a job's log is that of the session, or its own")
    func locale() async throws {
        try await withSimulatedService(assets: 60, clock: ManualClock()) { client, _ in
            try await client.withSession(company: "Sample Company", locale: LocaleTag("de-DE")) { session in
                let german = try await session.submit(urls, named: "session")
                #expect(try await german.status().active?.locale == "de-DE")
                let french = try await session.submit(urls, named: "own", locale: LocaleTag("fr-FR"))
                #expect(try await french.status().active?.locale == "fr-FR")
            }
        }
    }

    @Test("each request fills exactly one field of the job")
    func oneField() throws {
        let requests: [JobRequest] = [
            urls, .uploadDirectory(.init()), .publish(.init()), .publishRendering(.init()), .publishVideo(.init()),
            .publishDirectory(.init()), .optimize(.init()), .reprocess(.init()), .ripPDFs(.init()), .export(.init()),
        ]
        for request in requests {
            var input = SubmitJobParam(jobName: "one")
            input.take(request)
            let filled = Mirror(reflecting: input).children.filter { child in
                child.label?.hasSuffix("Job") == true && !"\(child.value)".hasPrefix("nil")
            }
            #expect(filled.count == 1, "\(request)")
        }
    }
}
