import Synchronization
import Testing

@testable import IPS

@Suite("Lists that come page by page", .timeLimit(.minutes(10)))
struct PagedSequenceTests {
    /// Numbers below a total, page by page, with a note of each page that was asked for.
    private final class Pages: Sendable {
        let asked = Mutex<[Int]>([])

        func sequence(
            total: Int?,
            size: Int = 10,
            limit: Int? = nil,
            hasIdentity: Bool = true,
            page: @escaping @Sendable (_ number: Int, _ proper: [Int]) async throws -> [Int] = { $1 }
        ) -> PagedSequence<Int> {
            let source = PageSource<Int>(
                operation: "count",
                pageSize: PageSource<Int>.pageSize(for: limit, largest: size),
                identity: { hasIdentity ? $0 : nil }
            ) { number, size in
                self.asked.withLock { $0.append(number) }
                let range = (number - 1) * size..<max((number - 1) * size, min(number * size, total ?? 25))
                return Page(elements: try await page(number, Array(range)), total: total)
            }
            return PagedSequence(source: source, limit: limit)
        }
    }

    private func collect(_ sequence: PagedSequence<Int>) async throws -> [Int] {
        var all: [Int] = []
        for try await number in sequence { all.append(number) }
        return all
    }

    @Test("every element comes once, whether the service tells the total or not", arguments: [25, 20, 1, 0, nil])
    func complete(total: Int?) async throws {
        let pages = Pages()
        #expect(try await collect(pages.sequence(total: total)) == Array(0..<(total ?? 25)))
    }

    @Test(
        "a limit decides the size of the pages, so that hardly more is fetched",
        arguments: [(10, 1), (11, 2), (25, 3), (99, 3), (1, 1), (0, 0)]
    )
    func limit(limit: Int, calls: Int) async throws {
        let pages = Pages()
        let sequence = pages.sequence(total: 25, limit: limit)
        #expect(try await collect(sequence) == Array(0..<min(25, limit)))
        #expect(pages.asked.withLock { $0.count } == calls)
        #expect(limit == 0 || sequence.source.pageSize * ((limit - 1) / 10 + 1) < limit + (limit - 1) / 10 + 1)
    }

    @Test("nothing is asked for before the first element, and the next page while the one before is consumed")
    func prefetch() async throws {
        let pages = Pages()
        let (fetched, fetch) = AsyncStream.makeStream(of: Int.self)
        let iterator = pages.sequence(total: 30) { number, proper in
            fetch.yield(number)
            return proper
        }.makeAsyncIterator()
        #expect(pages.asked.withLock { $0 } == [])
        #expect(try await iterator.next() == 0)
        var numbers = fetched.makeAsyncIterator()
        #expect(await numbers.next() == 1)
        #expect(await numbers.next() == 2)
        #expect(iterator.total == 30)
    }

    @Test("a page that comes twice is an error, unless its elements cannot be told apart")
    func repeated() async throws {
        let error = await #expect(throws: IPSError.self) {
            try await collect(Pages().sequence(total: 30) { number, proper in number == 2 ? Array(0..<10) : proper })
        }
        #expect(error?.code == .unsteadyPages)
        #expect(error?.message.contains("page 2 repeats the page before") == true)
        #expect(try await collect(Pages().sequence(total: 30, hasIdentity: false) { _, _ in Array(repeating: 7, count: 10) }).count == 30)
    }

    @Test("a page that holds less than was promised is an error", arguments: [0, 4, 9])
    func shrunk(count: Int) async throws {
        let error = await #expect(throws: IPSError.self) {
            try await collect(Pages().sequence(total: 30) { number, proper in number == 2 ? Array(proper.prefix(count)) : proper })
        }
        #expect(error?.code == .unsteadyPages)
        #expect(error?.message.contains("page 2 holds \(count) of 10") == true)
    }

    @Test("cancellation stops the list at once, while it waits and while it hands out what it has")
    func cancellation() async throws {
        let (begun, begin) = AsyncStream.makeStream(of: Void.self)
        let (answer, service) = AsyncStream.makeStream(of: Void.self)
        defer { service.finish() }
        let waiting = Task {
            try await collect(
                Pages().sequence(total: 30) { number, proper in
                    guard number == 2 else { return proper }
                    begin.yield()
                    for await _ in answer {}
                    try Task.checkCancellation()
                    return proper
                }
            )
        }
        for await _ in begun { break }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { try await waiting.value }

        let working = Task {
            let iterator = Pages().sequence(total: 30).makeAsyncIterator()
            _ = try await iterator.next()
            withUnsafeCurrentTask { $0?.cancel() }
            return try await iterator.next()
        }
        await #expect(throws: CancellationError.self) { try await working.value }
    }

    @Test("after an error the list is over")
    func afterError() async throws {
        let iterator = Pages().sequence(total: 30) { _, _ in throw IPSError(.transport, operation: nil, message: "no way") }
            .makeAsyncIterator()
        await #expect(throws: IPSError.self) { try await iterator.next() }
        #expect(try await iterator.next() == nil)
    }
}
