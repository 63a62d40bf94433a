import HTTPTypes
import TestServers
import Testing

@testable import ServiceClient

@Suite("Waiting for a free connection", .timeLimit(.minutes(10)))
struct ConnectionGateTests {
    private let never = ContinuousClock.now + .seconds(3_600)

    /// Lets other tasks run until a number of them waits at the gate.
    private func untilWaiting(_ count: Int, at gate: ConnectionGate) async {
        while gate.count(of: "a").waiting != count { await Task.yield() }
    }

    @Test("turns are given in the order in which they were asked for")
    func order() async throws {
        let gate = ConnectionGate(limit: 1)
        let first = try await gate.enter("a", until: never)
        let (numbers, arrivals) = AsyncStream.makeStream(of: Int.self)
        var tasks: [Task<Void, any Error>] = []
        for number in 0..<20 {
            tasks.append(
                Task { [never] in
                    let pass = try await gate.enter("a", until: never)
                    arrivals.yield(number)
                    pass.release()
                }
            )
            await untilWaiting(number + 1, at: gate)
        }
        first.release()
        for task in tasks { try await task.value }
        arrivals.finish()
        #expect(await numbers.reduce(into: []) { $0.append($1) } == Array(0..<20))
        #expect(gate.count(of: "a") == (0, 0))
    }

    @Test("another host has turns of its own")
    func hosts() async throws {
        let gate = ConnectionGate(limit: 1)
        let first = try await gate.enter("a", until: never)
        let other = try await gate.enter("b", until: never)
        #expect(gate.count(of: "a") == (1, 0) && gate.count(of: "b") == (1, 0))
        first.release()
        first.release()
        other.release()
        #expect(gate.count(of: "a") == (0, 0))
    }

    @Test("turns at a time have different numbers below the limit")
    func numbers() async throws {
        let gate = ConnectionGate(limit: 3)
        let passes = [
            try await gate.enter("a", until: never), try await gate.enter("a", until: never), try await gate.enter("a", until: never),
        ]
        #expect(passes.map(\.number) == [0, 1, 2])
        passes[1].release()
        let next = try await gate.enter("a", until: never)
        #expect(next.number == 1)
        for pass in passes + [next] { pass.release() }
        #expect(try await gate.enter("a", until: never).number == 0)
    }

    @Test("a pass that nobody has any more is given back")
    func abandonedPass() async throws {
        let gate = ConnectionGate(limit: 1)
        _ = try await gate.enter("a", until: never)
        _ = try await gate.enter("a", until: never)
        #expect(gate.count(of: "a") == (0, 0))
    }

    @Test("who is cancelled, before or while waiting, leaves the queue and costs nobody a turn")
    func cancellation() async throws {
        let gate = ConnectionGate(limit: 1)
        let first = try await gate.enter("a", until: never)
        let waiting = Task { [never] in try await gate.enter("a", until: never).release() }
        await untilWaiting(1, at: gate)
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }
        let late = Task { [never] in
            while !Task.isCancelled { await Task.yield() }
            try await gate.enter("a", until: never).release()
        }
        late.cancel()
        await #expect(throws: CancellationError.self) { try await late.value }
        #expect(gate.count(of: "a") == (1, 0))
        first.release()
        #expect(gate.count(of: "a") == (0, 0))
    }

    @Test("who waits too long gives up, and many who come and go leave nothing behind")
    func deadline() async throws {
        let gate = ConnectionGate(limit: 2)
        let passes = [try await gate.enter("a", until: never), try await gate.enter("a", until: never)]
        await #expect(throws: ConnectionGate.DeadlinePassed.self) { _ = try await gate.enter("a", until: .now + .milliseconds(20)) }
        for pass in passes { pass.release() }
        await withTaskGroup(of: Void.self) { [never] group in
            for number in 0..<500 {
                group.addTask {
                    let pass = try? await gate.enter("a", until: number.isMultiple(of: 3) ? .now : never)
                    await Task.yield()
                    pass?.release()
                }
            }
        }
        #expect(gate.count(of: "a") == (0, 0))
    }

    @Test("an exchange waits for a connection as long as its own time lets it, and the server does not hear of it")
    func exchange() async throws {
        let half = Reply.head(200, [("Content-Length", "100")]) + Array("half".utf8)
        try await ScriptedServer.run(reply: { _, _ in Reply([.bytes(half), .silence]) }) { server in
            let configuration = TransportConfiguration(limits: .init(connectionsPerHost: 1))
            try await AsyncHTTPClientTransport.withTransport(configuration: configuration) { transport in
                let (_, body) = try await transport.send(server.request(), body: nil, timeout: .seconds(60))
                let error = await #expect(throws: ServiceClientError.self) {
                    _ = try await transport.send(server.request(), body: nil, timeout: .milliseconds(60))
                }
                #expect(error?.code == .timedOut)
                #expect(error?.setting?.name == "timeout")
                #expect(error?.message.contains("connectionsPerHost is 1") == true)
                #expect(error?.mayHaveReachedServer == false)
                #expect(server.requests.count == 1)
                withExtendedLifetime(body) {}
            }
        }
    }

    @Test("many exchanges over few connections all come through")
    func many() async throws {
        try await ScriptedServer.run(reply: { _, _ in .text("ok") }) { server in
            let configuration = TransportConfiguration(limits: .init(connectionsPerHost: 2))
            try await AsyncHTTPClientTransport.withTransport(configuration: configuration) { transport in
                try await withThrowingTaskGroup(of: [UInt8].self) { group in
                    for _ in 0..<300 {
                        group.addTask {
                            try await transport.send(server.request(), body: nil, timeout: .seconds(300)).1.collect(upTo: 100)
                        }
                    }
                    for try await body in group { #expect(body == Array("ok".utf8)) }
                }
                #expect(server.requests.count == 300)
            }
        }
    }
}
