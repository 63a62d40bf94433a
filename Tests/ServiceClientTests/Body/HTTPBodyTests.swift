import ServiceClient
import Testing

@Suite("Bodies", .timeLimit(.minutes(10)))
struct HTTPBodyTests {
    private func stream(_ chunks: [[UInt8]]) -> AsyncStream<[UInt8]> {
        AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
    }

    @Test("a body of bytes can be read again and again")
    func bytes() async throws {
        let body = HTTPBody("text")
        #expect(body.isReplayable && body.length == 4)
        for _ in 0..<2 { #expect(try await body.collect(upTo: 4) == Array("text".utf8)) }
    }

    @Test("a stream is read once; the second reader gets an error")
    func once() async throws {
        let body = HTTPBody(length: nil, stream: stream([[1, 2], [], [3]]))
        #expect(!body.isReplayable)
        #expect(try await body.collect(upTo: 10) == [1, 2, 3])
        let error = await #expect(throws: ServiceClientError.self) { try await body.collect(upTo: 10) }
        #expect(error?.code == .bodyAlreadyRead)
    }

    @Test("a body above the limit is refused, by its length or while it is read; the error names limit and setting")
    func limit() async {
        for body in [
            HTTPBody("12345"), HTTPBody(length: 5, stream: stream([])), HTTPBody(length: nil, stream: stream([[1, 2, 3], [4, 5]])),
        ] {
            let error = await #expect(throws: ServiceClientError.self) { try await body.collect(upTo: 4, setting: "limits.envelope") }
            #expect(error?.code == .responseTooLarge)
            #expect(error?.setting == .init(name: "limits.envelope", value: "4 bytes"))
        }
    }

    @Test("a limit of exactly the size is enough, and an empty body is nothing")
    func exact() async throws {
        #expect(try await HTTPBody(length: nil, stream: stream([[1, 2], [3]])).collect(upTo: 3) == [1, 2, 3])
        #expect(try await HTTPBody().collect(upTo: 0).isEmpty)
    }
}
