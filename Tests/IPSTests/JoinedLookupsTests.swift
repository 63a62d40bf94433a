import Synchronization
import Testing

@testable import IPS

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

    @Test("after forgetting, a name is looked up again")
    func forgetting() async throws {
        let lookups = JoinedLookups<String, Int>()
        #expect(try await lookups.answer(to: "a") { 1 }.answer == 1)
        #expect(lookups.removeAll() == 1)
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
        #expect(lookups.removeAll() == 0)
        gate.continuation.finish()
        #expect(try await waiter.value == 1)
        #expect(try await lookups.answer(to: "a") { 2 }.answer == 2)
    }
}
