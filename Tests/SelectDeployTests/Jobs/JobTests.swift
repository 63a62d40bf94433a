import SelectDeploy
import ServiceClient
import Synchronization
import TestServers
import Testing

@Suite("Jobs", .timeLimit(.minutes(10)))
struct JobTests {
    private func answer(_ state: String, _ message: String = "m", modified: String? = nil) -> ScriptedTransport.Answer {
        let time = modified.map { #", "last_modified": "\#($0)""# } ?? ""
        return .init(body: #"{"record": {"id": "j", "state": "\#(state)", "message": "\#(message)"\#(time)}}"#)
    }

    private func waiting(_ clock: ManualClock) -> DeployJobWaiting {
        var waiting = DeployJobWaiting()
        waiting.clock = clock
        return waiting
    }

    @Test("The first question is answered at once, the next are held until something changes")
    func longPoll() async throws {
        let transport = ScriptedTransport(
            answer("queued", modified: "2019-04-04T15:41:29.1Z"),
            answer("running", modified: "2019-04-04T15:41:30+00:00"),
            answer("running", "n"),
            answer("success", modified: "2019-04-04T15:41:32Z")
        )
        var seen: [String] = []
        for try await job in try client(transport).updates(of: "j", waiting: waiting(ManualClock())) {
            seen.append("\(job.state ?? "") \(job.message ?? "")")
        }
        #expect(seen == ["queued m", "running m", "running n", "success m"])
        let path = "GET /api/jobs/j?fields=id%2Cstate%2Cmessage%2Clast_modified"
        #expect(
            transport.questions.map(\.line) == [
                path,
                path + "&poll_timeout=120&last_modified=%3E%3D2019-04-04T15%3A41%3A29.1Z",
                path + "&poll_timeout=120&last_modified=%3E%3D2019-04-04T15%3A41%3A30%2B00%3A00",
                path + "&poll_timeout=120&last_modified=%3E%3D2019-04-04T15%3A41%3A30%2B00%3A00",
            ]
        )
        #expect(transport.questions.map(\.timeout) == [.seconds(60), .seconds(180), .seconds(180), .seconds(180)])
    }

    @Test("An unchanged job that is answered at once is not asked for in a busy loop, and not reported twice")
    func noBusyLoop() async throws {
        let time = "2019-04-04T15:41:29Z"
        let transport = ScriptedTransport(answer("running", modified: time), answer("running", modified: time), answer("success"))
        let clock = ManualClock()
        var count = 0
        for try await _ in try client(transport).updates(of: "j", waiting: waiting(clock)) { count += 1 }
        #expect(count == 2)
        #expect(clock.sleeps == [.seconds(1)])
    }

    @Test("A server without times is asked plainly, once a second")
    func noTimes() async throws {
        let transport = ScriptedTransport(answer("running"), answer("running", "n"), answer("success"))
        let clock = ManualClock()
        for try await _ in try client(transport).updates(of: "j", waiting: waiting(clock)) {}
        #expect(clock.sleeps == [.seconds(1), .seconds(1)])
    }

    @Test(
        "Each end is told apart",
        arguments: [
            ("success", DeployError.Code?.none), ("failure", .jobFailed), ("cancelled", .jobCancelled), ("expired", .jobExpired),
        ]
    )
    func ends(state: String, code: DeployError.Code?) async throws {
        let outcome = try await client(ScriptedTransport(answer(state, "because"))).outcome(of: "j", waiting: waiting(ManualClock()))
        do {
            try outcome.get("deploy c")
            #expect(code == nil)
        } catch let error as DeployError {
            #expect(error.code == code)
            #expect(error.description.contains("because"))
        }
    }

    @Test("Waiting ends at the deadline, also for states that nobody knows")
    func deadline() async throws {
        let answers = ScriptedTransport(answer("pondering"), answer("pondering"), answer("pondering"), answer("pondering"))
        var waiting = waiting(ManualClock())
        waiting.deadline = .seconds(3)
        let error = await #expect(throws: DeployError.self) { try await client(answers).outcome(of: "j", waiting: waiting) }
        #expect(error?.code == .deadlinePassed)
        #expect(answers.questions.count == 3)
    }

    private static let lost = ScriptedTransport.Answer(failure: ServiceClientError(.connectionClosed, "reset"))

    @Test("A question that finds no server, or a busy one, is asked again after waits that grow, and the job is watched to its end")
    func passingFailures() async throws {
        let transport = ScriptedTransport(
            answer("running", modified: "2019-04-04T15:41:29Z"),
            Self.lost,
            .init(status: 502),
            .init(status: 503),
            answer("running", "n", modified: "2019-04-04T15:41:30Z"),
            Self.lost,
            answer("success")
        )
        let clock = ManualClock()
        var states: [String] = []
        for try await job in try client(transport).updates(of: "j", waiting: waiting(clock)) { states.append(job.message ?? "") }
        #expect(states == ["m", "n", "m"])
        #expect(clock.sleeps == [.seconds(1), .seconds(1.5), .seconds(2.25), .seconds(1)])
    }

    @Test("Who waits is told once of each outage")
    func outages() async throws {
        let transport = ScriptedTransport(
            answer("running", modified: "2019-04-04T15:41:29Z"),
            Self.lost,
            .init(status: 502),
            answer("running", "n", modified: "2019-04-04T15:41:30Z"),
            Self.lost,
            answer("success")
        )
        let count = Mutex(0)
        var waiting = waiting(ManualClock())
        waiting.onOutage = { _ in count.withLock { $0 += 1 } }
        try await client(transport).outcome(of: "j", waiting: waiting).get("test")
        #expect(count.withLock { $0 } == 2)
    }

    @Test("A server that stays away ends the wait at the deadline, which says why")
    func lostServer() async throws {
        var waiting = waiting(ManualClock())
        waiting.deadline = .seconds(90)
        let transport = ScriptedTransport(answer("running", modified: "2019-04-04T15:41:29Z"))
        let error = await #expect(throws: DeployError.self) { try await client(transport).outcome(of: "j", waiting: waiting) }
        #expect(error?.code == .deadlinePassed)
        #expect((error?.underlyingError as? DeployError)?.code == .noAnswer)
    }

    @Test(
        "A failure that asking again does not mend ends the wait at once, and so does a server that was never heard",
        arguments: [
            [.init(status: 404)], [lost], [.init(body: #"{"record": {"id": "j", "state": "running"}}"#), .init(status: 401)],
        ] as [[ScriptedTransport.Answer]]
    )
    func lastingFailures(answers: [ScriptedTransport.Answer]) async throws {
        let transport = ScriptedTransport(answers)
        let error = await #expect(throws: DeployError.self) {
            try await client(transport).outcome(of: "j", waiting: waiting(ManualClock()))
        }
        #expect(error?.code != .deadlinePassed)
        #expect(transport.questions.count == answers.count)
    }

    @Test("A cancelled task asks no more")
    func cancellation() async throws {
        let transport = ScriptedTransport(answer("running"), answer("running"))
        let task = Task {
            for try await _ in try client(transport).updates(of: "j", waiting: waiting(ManualClock())) {
                withUnsafeCurrentTask { $0?.cancel() }
            }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.questions.count == 1)
    }
}
