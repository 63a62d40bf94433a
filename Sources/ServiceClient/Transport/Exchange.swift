import HTTPTypes
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
    func body(
        of answer: HTTPResponseHead,
        to method: HTTPRequest.Method,
        _ reader: ResponseBodyReader
    ) throws(ServiceClientError) -> HTTPBody {
        // Nothing follows, whatever the fields say: they may be those of another answer (RFC 9110, section 6.4.1).
        if method == .head || answer.status == .noContent || answer.status == .notModified { return HTTPBody(received: []) }
        let isEncoded = answer.headers.contains(name: "Content-Encoding")
        let encodings = isEncoded ? answer.headers[canonicalForm: "Content-Encoding"].map { $0.lowercased() } : []
        // What was encoded twice, the layer below decodes once.
        guard encodings.count < 2, encodings.allSatisfy(["gzip", "deflate", "identity"].contains) else {
            let list = encodings.joined(separator: ", ")
            throw error(.invalidResponse, "the answer is encoded as \"\(list)\", which was not asked for")
        }
        let announced = answer.headers.first(name: "Content-Length").flatMap { Int($0) }
        let length = encodings.allSatisfy { $0 == "identity" } ? announced : nil
        let limit = configuration.limits.responseBytes
        if let length, length > limit {
            throw HTTPBody.tooLarge(limit: limit, setting: "limits.responseBytes", length: length, endpoint: target.endpoint)
        }
        // Nothing, compressed, is nothing: of no byte at all the layer below says that it was cut off.
        if length == nil, announced == 0 { return HTTPBody(received: []) }
        if let bytes = reader.whole() { return HTTPBody(received: bytes) }
        return HTTPBody(length: length, isReplayable: false) { reader.chunks() }
    }

    func error(_ code: ServiceClientError.Code, _ message: String, advice: String? = nil) -> ServiceClientError {
        ServiceClientError(code, message, advice: advice, endpoint: target.endpoint)
    }
}
