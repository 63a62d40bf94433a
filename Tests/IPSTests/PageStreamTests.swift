import Synchronization
import Testing

@testable import IPS

@Suite("Pages whose elements are used while they arrive", .timeLimit(.minutes(10)))
struct PageStreamTests {
    private typealias Chunk = @Sendable () async throws -> [Int]

    /// Serves pages chunk by chunk, and notes how many chunks were asked for and which pages were fetched as a whole.
    private final class Pages: Sendable {
        let asked = Mutex(0)
        let fetched = Mutex<[Int]>([])

        func sequence(
            total: Int?,
            limit: Int? = nil,
            chunks: @escaping @Sendable (_ number: Int) -> [Chunk],
            whole: @escaping @Sendable (_ number: Int) -> [Int] = { _ in [] }
        ) -> PagedSequence<Int> {
            let source = PageSource<Int>(operation: "count", pageSize: 4, identity: { $0 }) { number, _ in
                self.fetched.withLock { $0.append(number) }
                return Page(elements: whole(number), total: total)
            } open: { number, _ in
                let rest = Mutex(chunks(number)[...])
                return PageStream(
                    next: {
                        self.asked.withLock { $0 += 1 }
                        return try await rest.withLock { $0.popFirst() }?()
                    },
                    total: { total }
                )
            }
            return PagedSequence(source: source, limit: limit)
        }
    }

    private static let broken: Chunk = { throw IPSError(.truncatedResponse, operation: "count", message: "it ends here") }

    private func collect(_ sequence: PagedSequence<Int>) async throws -> [Int] {
        try await sequence.reduce(into: []) { $0.append($1) }
    }

    @Test("they come before their page has ended")
    func early() async throws {
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let sequence = Pages().sequence(total: 4) { _ in
            [
                { [1, 2] },
                {
                    for await _ in gate { break }
                    return [3, 4]
                },
            ]
        }
        let iterator = sequence.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(iterator.total == 4)
        open.yield()
        #expect(try await iterator.next() == 2)
        #expect(try await iterator.next() == 3)
    }

    @Test("a page that breaks off is fetched again, and nothing comes twice or is lost")
    func brokenOff() async throws {
        let pages = Pages()
        let sequence = pages.sequence(total: 8) { number in
            number == 1 ? [{ [1, 2] }, Self.broken] : [{ [5, 6, 7, 8] }]
        } whole: { _ in
            [1, 2, 3, 4]
        }
        #expect(try await collect(sequence) == Array(1...8))
        #expect(pages.fetched.withLock { $0 } == [1])
    }

    @Test("a page that has changed when it is fetched again is an error, after what had come of it")
    func changed() async throws {
        let sequence = Pages().sequence(total: 4) { _ in
            [{ [1, 2] }, Self.broken]
        } whole: { _ in
            [1, 9, 3, 4]
        }
        let iterator = sequence.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        #expect(try await iterator.next() == 2)
        let error = await #expect(throws: IPSError.self) { try await iterator.next() }
        #expect(error?.code == .unsteadyPages)
        #expect(try await iterator.next() == nil)
    }

    @Test("of a page that repeats the one before nothing is handed out")
    func repeated() async throws {
        let iterator = Pages().sequence(total: 8) { _ in [{ [1, 2] }, { [3, 4] }] }.makeAsyncIterator()
        for number in 1...4 { #expect(try await iterator.next() == number) }
        let error = await #expect(throws: IPSError.self) { try await iterator.next() }
        #expect(error?.message.contains("page 2 repeats the page before") == true)
    }

    @Test("an answer of more than a page is read no faster than it is used")
    func backPressure() async throws {
        let pages = Pages()
        let sequence = pages.sequence(total: 1000) { _ in (0..<500).map { chunk in { [2 * chunk, 2 * chunk + 1] } } }
        let iterator = sequence.makeAsyncIterator()
        for number in 0..<100 {
            #expect(try await iterator.next() == number)
            // What was handed out, and two pages of two chunks each at most.
            #expect(pages.asked.withLock { $0 } <= number / 2 + 1 + 4)
        }
    }

    @Test("with a limit the answer is read to its end, if that is near", arguments: [(4, 3), (3, 3)])
    func limit(limit: Int, asked: Int) async throws {
        let pages = Pages()
        let sequence = pages.sequence(total: 100, limit: limit) { _ in [{ [1, 2] }, { [3, 4] }] }
        #expect(try await collect(sequence) == Array(1...limit))
        #expect(pages.asked.withLock { $0 } == asked)
    }
}
