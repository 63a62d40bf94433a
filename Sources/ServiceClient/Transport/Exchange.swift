import NIOCore
import NIOHTTP1

/// What is known about a running exchange, so that whatever goes wrong can be said well.
struct Exchange: Sendable {
    /// How far an exchange came.
    enum Phase {
        case queue
        case head
        case body
    }

    var target: RequestTarget
    var timeout: Duration
    var deadline: ContinuousClock.Instant
    var configuration: TransportConfiguration

    /// The body of an answer, which is read under the limits and the deadline of this exchange.
    func body(of answer: HTTPResponseHead, _ reader: ResponseBodyReader) throws(ServiceClientError) -> HTTPBody {
        let isEncoded = answer.headers.contains(name: "Content-Encoding")
        let encodings = isEncoded ? answer.headers[canonicalForm: "Content-Encoding"].filter { $0 != "identity" } : []
        if let unknown = encodings.first(where: { !["gzip", "deflate"].contains($0) }) {
            throw error(.invalidResponse, "the answer is encoded as \"\(unknown)\", which was not asked for")
        }
        let length = encodings.isEmpty ? answer.headers.first(name: "Content-Length").flatMap { Int($0) } : nil
        let limit = configuration.limits.responseBytes
        if let length, length > limit {
            throw HTTPBody.tooLarge(limit: limit, setting: "limits.responseBytes", length: length, endpoint: target.endpoint)
        }
        if let bytes = reader.whole() { return HTTPBody(received: bytes) }
        return HTTPBody(length: length, isReplayable: false) { reader.chunks() }
    }

    func error(_ code: ServiceClientError.Code, _ message: String, advice: String? = nil) -> ServiceClientError {
        ServiceClientError(code, message, advice: advice, endpoint: target.endpoint)
    }
}
