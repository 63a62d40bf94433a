package import HTTPTypes
internal import ServiceClient

/// What is known of an answer while it comes, and of its bytes the first, for errors and recorders.
package struct ReceivedAnswer: Sendable {
    /// How much of an answer is kept, in bytes: all of one that says what is wrong, not all of one that is long.
    private static let keptBytes = SOAPExchange.mostCharacters

    private var head: HTTPResponse?

    /// The size that the head announces, in bytes.
    private var announcedBytes: Int?

    /// Whether all of it came.
    private var hasEnded = false

    /// How many bytes came in all.
    private(set) var byteCount = 0

    /// The chunks in which the first bytes came, as they are: to join them is left to whoever needs it.
    private var chunks: [[UInt8]] = []

    /// Nothing has come.
    package init() {}

    package var status: Int? { head?.status.code }
    var mediaType: String? { head?.headerFields[.contentType] }

    /// The beginning of the answer; all of it, if it is short.
    var start: [UInt8] { Array(chunks.joined().prefix(Self.keptBytes)) }

    /// Takes note of the head.
    ///
    /// - Throws: `ServiceClientError` when the head announces more than the limit.
    package mutating func begin(_ response: HTTPResponse, length: Int?, limit: Int) throws {
        head = response
        announcedBytes = length
        if let length, length > limit { throw HTTPBody.tooLarge(limit: limit, setting: "responseBytes", length: length) }
    }

    /// Takes note of the next bytes.
    ///
    /// - Throws: `ServiceClientError` when the answer is longer than the limit.
    package mutating func receive(_ chunk: [UInt8], limit: Int) throws {
        if byteCount < Self.keptBytes { chunks.append(chunk) }
        byteCount += chunk.count
        guard byteCount <= limit else { throw HTTPBody.tooLarge(limit: limit, setting: "responseBytes", length: nil) }
    }

    /// Takes note of the end.
    package mutating func end() { hasEnded = true }

    /// How long the answer is, for people; it is not read to its end when its beginning is wrong.
    var size: String {
        if hasEnded { return "\(byteCount) bytes" }
        return announcedBytes.map { "\($0) bytes" } ?? "more than \(byteCount) bytes"
    }

    /// Reads on in an answer that went wrong, as far as it is kept.
    ///
    /// - Throws: `CancellationError` when the task was cancelled: then that is why there is no answer.
    mutating func receiveRest(of body: inout HTTPBody.AsyncIterator, limit: Int) async throws(CancellationError) {
        do {
            while byteCount < Self.keptBytes {
                guard let chunk = try await body.next() else {
                    end()
                    break
                }
                try receive(chunk, limit: limit)
            }
        } catch {
            // What went wrong first is the reason; this is only what can be shown beside it.
        }
        if Task.isCancelled { throw CancellationError() }
    }
}
