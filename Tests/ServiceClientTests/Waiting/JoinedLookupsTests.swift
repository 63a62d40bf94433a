import ServiceClient
import Synchronization
import Testing

@Suite("Look-ups by name", .timeLimit(.minutes(10)))
struct JoinedLookupsTests {
    private struct Failure: Error {}

    private final class Counter: Sendable {
        private let value = Atomic(0)

        var count: Int { value.load(ordering: .relaxed) }

        func add() { value.add(1, ordering: .relaxed) }
    }

    @Test("concurrent look-ups of one name join into one call")
    func joining() async throws {
        let lookups = JoinedLookups<String, Int>()
        let calls = Counter()
        let gate = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await lookups.answer(to: "a") {
                        calls.add()
                        for await _ in gate.stream { break }
                        return 7
                    }.answer
                }
            }
            gate.continuation.finish()
            for try await value in group { #expect(value == 7) }
        }
        #expect(try await lookups.answer(to: "a") { 8 }.answer == 7)
        #expect(calls.count == 1)
    }

    @Test("a failed look-up is not kept")
    func failure() async throws {
        let lookups = JoinedLookups<String, Int>()
        await #expect(throws: Failure.self) { try await lookups.answer(to: "a") { throw Failure() } }
        #expect(try await lookups.answer(to: "a") { 1 }.answer == 1)
    }

    @Test("a look-up is cancelled with the last who waits for it, and not before")
    func cancellation() async throws {
        let lookups = JoinedLookups<String, Int>()
        let started = AsyncStream<Void>.makeStream()
        let cancelled = AsyncStream<Void>.makeStream()
        let waiter = Task {
            try await lookups.answer(to: "a") {
                started.continuation.finish()
                await withTaskCancellationHandler {
                    for await _ in cancelled.stream {}
                } onCancel: {
                    cancelled.continuation.finish()
                }
                try Task.checkCancellation()
                return 1
            }.answer
        }
        for await _ in started.stream {}
        waiter.cancel()
        await #expect(throws: CancellationError.self) { try await waiter.value }
        #expect(try await lookups.answer(to: "a") { 2 }.answer == 2)
    }

    @Test("who is cancelled leaves at once, while the others wait on")
    func leaving() async throws {
        let lookups = JoinedLookups<String, Int>()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let (asked, ask) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await lookups.answer(to: "a") {
                ask.finish()
                for await _ in gate {}
                return 7
            }.answer
        }
        for await _ in asked {}
        let second = Task { try await lookups.answer(to: "a") { 8 }.answer }
        while lookups.waiters(for: "a") < 2 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        open.finish()
        #expect(try await second.value == 7)
    }

    @Test("after one of several has left, others still join the call, and its answer is kept")
    func joiningAfterLeaving() async throws {
        let lookups = JoinedLookups<String, Int>()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await lookups.answer(to: "a") {
                for await _ in gate {}
                return 7
            }.answer
        }
        while lookups.waiters(for: "a") < 1 { await Task.yield() }
        let second = Task { try await lookups.answer(to: "a") { 8 }.answer }
        while lookups.waiters(for: "a") < 2 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        try #require(lookups.waiters(for: "a") == 1)
        let third = Task { try await lookups.answer(to: "a") { 9 }.answer }
        while lookups.waiters(for: "a") < 2 { await Task.yield() }
        open.finish()
        #expect(try await second.value == 7)
        #expect(try await third.value == 7)
        #expect(try await lookups.answer(to: "a") { 10 } == (7, true))
    }

    @Test("after all others have left, the last one still cancels the call")
    func cancellationByTheLast() async throws {
        let lookups = JoinedLookups<String, Int>()
        let (cancelled, cancel) = AsyncStream.makeStream(of: Void.self)
        let waiters = (1...2).map { _ in
            Task {
                try await lookups.answer(to: "a") {
                    await withTaskCancellationHandler {
                        for await _ in cancelled {}
                    } onCancel: {
                        cancel.finish()
                    }
                    try Task.checkCancellation()
                    return 1
                }.answer
            }
        }
        while lookups.waiters(for: "a") < 2 { await Task.yield() }
        for waiter in waiters {
            waiter.cancel()
            await #expect(throws: CancellationError.self) { try await waiter.value }
        }
        for await _ in cancelled {}
    }

    @Test("after forgetting, a name is looked up again")
    func forgetting() async throws {
        let lookups = JoinedLookups<String, Int>()
        #expect(try await lookups.answer(to: "a") { 1 }.answer == 1)
        lookups.removeAll()
        #expect(try await lookups.answer(to: "a") { 2 } == (2, false))
        #expect(try await lookups.answer(to: "a") { 3 } == (2, true))
    }

    @Test("an answer that comes after the forgetting is given to who waits, and not kept")
    func forgettingWhileAsking() async throws {
        let lookups = JoinedLookups<String, Int>()
        let started = AsyncStream<Void>.makeStream()
        let gate = AsyncStream<Void>.makeStream()
        let waiter = Task {
            try await lookups.answer(to: "a") {
                started.continuation.finish()
                for await _ in gate.stream {}
                return 1
            }.answer
        }
        for await _ in started.stream {}
        lookups.removeAll()
        gate.continuation.finish()
        #expect(try await waiter.value == 1)
        #expect(try await lookups.answer(to: "a") { 2 }.answer == 2)
    }
}
