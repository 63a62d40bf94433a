import MailStore
import ServiceClient
import Simulators
import Synchronization
import Testing

@Suite("Long-running calls", .timeLimit(.minutes(10)))
struct LongRunningTests {
    @Test("10,000 log lines over 200 polls: none is lost, none is repeated, and the token is remembered", arguments: [true, false])
    func allLines(keepsToken: Bool) async throws {
        var server = SimulatedServer.jumping(steps: 200, linesPerStep: 50)
        server.simulator.keepsTokenInLastStatus = keepsToken
        try await server.run { client, simulator, _ in
            let operation = try await client.start("VerifyStore", parameters: ["id": 1])
            var lines: [String] = []
            var versions: [Int] = []
            for try await update in operation {
                lines += update.newLogLines
                versions.append(update.version)
            }
            let expected = (1...200).flatMap { step in (1...50).map { "VerifyStore: step \(step) of 200, line \($0)" } }
            #expect(lines == expected)
            #expect(versions == Array(Set(versions)).sorted())
            #expect(simulator.calls["get-status"] == 200)
            #expect(operation.token != nil)
        }
    }

    @Test("A server that has no news when the time is up repeats itself, and that is no news")
    func noNews() async throws {
        let server = SimulatedServer.jumping(steps: 10, linesPerStep: 3) { $0.timeout.poll = .milliseconds(300) }
        try await server.run { client, simulator, _ in
            var lines = 0
            let last = try await client.start("VerifyStore", parameters: ["id": 1]).finalStatus { lines += $0.newLogLines.count }
            #expect(lines == 30)
            #expect(last.percent == 100)
            #expect(simulator.calls["get-status"] > 30)
        }
    }

    @Test("Automatic handling waits and reports; manual handling hands out the token; each call can choose")
    func handling() async throws {
        let percents = Mutex<[Double]>([])
        let server = SimulatedServer.jumping { configuration in
            configuration.onStatus = { update in percents.withLock { $0.append(update.percent ?? 0) } }
        }
        try await server.run { client, _, _ in
            let done = try await client.server.verifyStore(id: 1)
            #expect(done.code == .succeeded)
            #expect(percents.withLock { $0 } == [0, 25, 50, 75, 100])

            let started = try await client.server.verifyStore(id: 1, tokens: .manual)
            #expect(started.code == .running)
            let token = try #require(started.token)
            let status = try await client.getStatus(token, lastKnownVersion: started.version)
            #expect(status.version > started.version)
            #expect(try await client.handleToken(token).code == .succeeded)
            #expect(try await client.operation(continuing: started, of: "VerifyStore").result() == JSONValue.null)
        }
    }

    @Test("The answer decides: a call that is done at once is an operation with one update")
    func atOnce() async throws {
        try await SimulatedServer().run { client, _, _ in
            let operation = try await client.start("GetServerInfo")
            #expect(operation.token == nil)
            #expect(try await operation.result()["machineName"] == "MAILSTORE")
            let error = await #expect(throws: MailStoreError.self) { try await operation.cancel() }
            #expect(error?.code == .noToken)
        }
    }

    @Test("Another client attaches by the token alone, and an unknown token is told")
    func attach() async throws {
        try await SimulatedServer.jumping().run { client, _, _ in
            let token = try #require(try await client.server.verifyStore(id: 1, tokens: .manual).token)
            #expect(try await client.attach(to: token).finalStatus().code == .succeeded)
            for call in [{ try await client.attach(to: "nonsense").finalStatus() }, { try await client.getStatus("nonsense") }] {
                let error = await #expect(throws: MailStoreError.self) { try await call() }
                #expect(error?.code == .tokenExpired)
            }
        }
    }

    @Test("cancel() asks the server and waits for the end, which has a status code that nobody documented")
    func cancel() async throws {
        try await SimulatedServer.jumping(steps: 1_000).run { client, simulator, _ in
            let operation = try await client.start("VerifyStore", parameters: ["id": 1])
            let last = try await operation.cancel()
            #expect(last.code == StatusCode("cancelled"))
            #expect(simulator.calls["cancel-async"] == 1)
        }
    }

    @Test("Cancelling the task cancels on the server; told not to, it leaves the process running", arguments: [true, false])
    func taskCancellation(cancels: Bool) async throws {
        var server = SimulatedServer { configuration in
            configuration.timeout.poll = .milliseconds(200)
            configuration.cancelsWithTask = cancels
        }
        server.simulator.process.stepDuration = .seconds(3_600)
        try await server.run { client, simulator, _ in
            let operation = try await client.start("VerifyStore", parameters: ["id": 1])
            let (seen, first) = AsyncStream<Void>.makeStream()
            let task = Task { try await operation.finalStatus { _ in first.yield() } }
            _ = await seen.first { true }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
            #expect(simulator.calls["cancel-async"] == (cancels ? 1 : 0))
            #expect(simulator.calls["get-status"] <= 1)
        }
    }

    @Test("A server that was restarted in between is an error that says what is known")
    func restarted() async throws {
        var server = SimulatedServer.jumping(steps: 100, linesPerStep: 2)
        let transport = try AsyncHTTPClientTransport(configuration: TransportConfiguration(trust: .uncheckedDangerously))
        let configuration = server.simulator
        let (iterator, port) = try await MailStoreSimulator(configuration: configuration).withServer { running in
            let client = MailStoreClient(configuration: server.configuration(running), transport: transport)
            var iterator = try await client.start("VerifyStore", parameters: ["id": 1]).makeAsyncIterator()
            for _ in 0..<4 { _ = try await iterator.next() }
            return (UncheckedBox(iterator), running.port)
        }
        server.simulator.server.port = port
        try await MailStoreSimulator(configuration: server.simulator).withServer { _ in
            let error = await #expect(throws: MailStoreError.self) { try await iterator.value.next() }
            #expect(error?.code == .tokenExpired)
            #expect(error?.process?.lastStatus?.percent == 3)
            #expect(error?.process?.logLines == 6)
            #expect(error?.description.contains("started by VerifyStore, last heard of as running") == true)
        }
        try await transport.shutdown()
    }

    @Test("A server that is gone is an error that says what is known, after the retries agreed")
    func gone() async throws {
        let server = SimulatedServer.jumping(steps: 100)
        let transport = try AsyncHTTPClientTransport(configuration: TransportConfiguration(trust: .uncheckedDangerously))
        let operation = try await MailStoreSimulator(configuration: server.simulator).withServer { running in
            let client = MailStoreClient(configuration: server.configuration(running), transport: transport)
            return try await client.start("VerifyStore", parameters: ["id": 1])
        }
        let error = await #expect(throws: MailStoreError.self) { try await operation.result() }
        #expect(error?.code == .transportFailed)
        #expect(error?.process?.token == operation.token)
        try await transport.shutdown()
    }

    @Test("A status that is lost on the way is asked for again")
    func lostStatus() async throws {
        try await SimulatedServer.jumping(steps: 6).run { client, simulator, _ in
            simulator.misbehaviour.add(.dropConnection, to: "get-status", times: 2)
            simulator.misbehaviour.add(.halfResponse, to: "get-status", times: 1)
            simulator.misbehaviour.add(.status(503), to: "get-status", times: 2)
            var lines = 0
            let last = try await client.start("VerifyStore", parameters: ["id": 1]).finalStatus { lines += $0.newLogLines.count }
            #expect(last.code == .succeeded)
            #expect(lines == 12)
        }
    }

    @Test("A process is not followed for longer than was agreed")
    func maximumWait() async throws {
        let server = SimulatedServer.jumping(steps: 1_000) { $0.timeout.maximumWait = .seconds(20) }
        try await server.run { client, _, _ in
            let error = await #expect(throws: MailStoreError.self) { try await client.server.verifyStore(id: 1) }
            #expect(error?.code == .waitExceeded)
            #expect(error?.description.contains("last heard of as running") == true)
        }
    }
}
