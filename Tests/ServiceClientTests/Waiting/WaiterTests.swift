import ServiceClient
import TestServers
import Testing

@Suite("Waiting", .timeLimit(.minutes(10)))
struct WaiterTests {
    private let clock = ManualClock()

    @Test("looks until there is an end; waits grow without news and start anew with news")
    func growth() async throws {
        var findings: [Waiter.Finding<String>] = [.unchanged, .unchanged, .unchanged, .progressed, .unchanged, .finished("done")]
        let waiter = Waiter(minimumDelay: .seconds(1), maximumDelay: .seconds(3), growth: 2)
        let result = try await waiter.wait(for: "job", clock: clock) { findings.removeFirst() }
        #expect(result == "done")
        #expect(clock.sleeps == [.seconds(1), .seconds(2), .seconds(3), .seconds(1), .seconds(2)])
    }

    @Test("an end at the first look waits for nothing")
    func immediate() async throws {
        #expect(try await Waiter().wait(for: "job", clock: clock) { .finished(5) } == 5)
        #expect(clock.sleeps.isEmpty)
    }

    @Test("gives up at the deadline, after a last look at that very time, and says what to do")
    func deadline() async {
        let waiter = Waiter(minimumDelay: .seconds(4), maximumDelay: .seconds(4), deadline: .seconds(10))
        let error = await #expect(throws: ServiceClientError.self) {
            try await waiter.wait(for: "job 7", clock: clock) { Waiter.Finding<Int>.unchanged }
        }
        #expect(error?.code == .timedOut && error?.operation == "job 7")
        #expect(error?.setting == .init(name: "deadline", value: "10.0 seconds"))
        #expect(clock.sleeps == [.seconds(4), .seconds(4), .seconds(2)])
    }

    @Test("cancelling ends the waiting")
    func cancelled() async {
        let task = Task { [clock] in
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Waiter().wait(for: "job", clock: clock) { Waiter.Finding<Int>.unchanged }
        }
        let error = await #expect(throws: ServiceClientError.self) { try await task.value }
        #expect(error?.code == .cancelled)
    }

    @Test("progress is a fraction where the total is known")
    func progress() {
        #expect(OperationProgress(completed: 1, total: 4, unit: "files").fraction == 0.25)
        #expect(OperationProgress(completed: 9, total: 4, unit: "files").fraction == 1)
        #expect(OperationProgress(completed: 0, total: 0, unit: "files").fraction == 1)
        #expect(OperationProgress(completed: 1, unit: "bytes").fraction == nil)
    }
}
