import HTTPTypes
import ServiceClient
import TestServers
import Testing

@testable import OutlookBatch

@Suite("The multipart writer", .timeLimit(.minutes(10)))
struct MultipartWriterTests {
    private func written(_ elements: [PreparedElement], boundaries: [String] = ["batch_a"]) async throws -> String {
        var rest = boundaries[...]
        let writer = try MultipartWriter(elements) { rest.popFirst() ?? "none" }
        let bytes = try await writer.body.collect(upTo: 1 << 20)
        #expect(bytes.count == writer.length)
        return Fixtures.text(bytes)
    }

    @Test("the documents' sample, events and sendmail, comes out with the same meaning and the line ends that the sample lacks")
    func sample() async throws {
        let message = "{\"Message\":{\"Subject\":\"Mittagessen?\",\"ToRecipients\":[]}}"
        let elements = try Fixtures.prepared {
            BatchOperation.get("/api/v2.0/me/events?$select=subject,organizer")
            BatchOperation.post("/api/v2.0/me/sendmail", json: message)
        }
        let expected = """
            --batch_a
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET /api/v2.0/me/events?$select=subject,organizer HTTP/1.1


            --batch_a
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST /api/v2.0/me/sendmail HTTP/1.1
            Content-Type: application/json
            Content-Length: \(message.utf8.count)

            \(message)
            --batch_a--

            """
        #expect(try await written(elements) == Fixtures.text(Fixtures.crlf(expected)))
    }

    @Test("Content-Length counts bytes, and header fields of an operation stand in its part")
    func lengths() async throws {
        let elements = try Fixtures.prepared { BatchOperation.post("x", json: "\"grüße 😀\"", headers: [.ifMatch: "W/\"1\""]) }
        let text = try await written(elements)
        #expect(text.contains("Content-Length: 14\r\n"))
        #expect(text.contains("If-Match: W/\"1\"\r\n"))
    }

    @Test("a boundary that a body holds is not taken; a generator without chance is an error")
    func boundaries() async throws {
        let elements = try Fixtures.prepared { BatchOperation.post("x", json: "\"--batch_a and ---batch_b\"") }
        #expect(try await written(elements, boundaries: ["batch_a", "batch_b", "batch_c"]).hasPrefix("--batch_c\r\n"))
        let error = #expect(throws: OutlookBatchError.self) { try MultipartWriter(elements) { "batch_a" } }
        #expect(error?.code == .invalidConfiguration)
        #expect(throws: OutlookBatchError.self) { try MultipartWriter(elements) { "with blank" } }
    }

    @Test("a change set is nested, its members have Content-IDs, and references stay as they are")
    func changeSets() async throws {
        let elements = try Fixtures.prepared {
            ChangeSet {
                BatchOperation.post("events", json: "{}")
                BatchOperation.patch("$1/extensions", json: "{}")
            }
            BatchOperation.get("events")
        }
        let text = try await written(elements)
        #expect(text.contains("--batch_a\r\nContent-Type: multipart/mixed; boundary=changeset1_batch_a\r\n\r\n--changeset1_batch_a\r\n"))
        #expect(text.contains("Content-ID: 1\r\n\r\nPOST events HTTP/1.1\r\n"))
        #expect(text.contains("Content-ID: 2\r\n\r\nPATCH $1/extensions HTTP/1.1\r\n"))
        #expect(text.contains("{}\r\n--changeset1_batch_a--\r\n\r\n--batch_a\r\nContent-Type: application/http"))
    }

    @Test("a streamed body is passed through in its chunks, never collected")
    func streamed() async throws {
        let chunks = 64
        let stream = AsyncStream<[UInt8]> { continuation in
            for _ in 0..<chunks { continuation.yield([UInt8](repeating: 66, count: 1_000)) }
            continuation.finish()
        }
        let elements = try Fixtures.prepared {
            BatchOperation(
                .post,
                "big",
                headers: [.contentType: "application/octet-stream"],
                body: HTTPBody(length: chunks * 1_000, stream: stream)
            )
        }
        let writer = try MultipartWriter(elements) { "batch_a" }
        #expect(!writer.body.isReplayable)
        var (largest, total) = (0, 0)
        for try await chunk in writer.body { (largest, total) = (max(largest, chunk.count), total + chunk.count) }
        #expect(largest == 1_000 && total == writer.length)
    }

    @Test(
        "a streamed body that is shorter or longer than said, or holds the boundary across chunks, is an error",
        arguments: [
            (["abc"], 4), (["abcde"], 4), (["ab--bat", "ch_a", "xyz"], 14),
        ]
    )
    func badStreams(chunks: [String], length: Int) async throws {
        let stream = AsyncStream<[UInt8]> { continuation in
            for chunk in chunks { continuation.yield(Array(chunk.utf8)) }
            continuation.finish()
        }
        let elements = try Fixtures.prepared {
            BatchOperation.get("a")
            BatchOperation(.post, "b", body: HTTPBody(length: length, stream: stream))
        }
        let body = try MultipartWriter(elements) { "batch_a" }.body
        let error = await #expect(throws: OutlookBatchError.self) { try await body.collect(upTo: 10_000) }
        #expect(error?.operation == 1 && error?.code == .invalidOperation)
    }
}
