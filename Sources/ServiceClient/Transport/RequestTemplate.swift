import AsyncHTTPClient
import NIOHTTP1
import Synchronization

/// Keeps the last request's URL, taken apart: a client calls one URL again and again.
final class RequestTemplate: Sendable {
    private let last = Mutex<(target: RequestTarget, request: HTTPClient.Request)?>(nil)

    /// A request without header fields and body.
    func request(_ method: HTTPMethod, to target: RequestTarget) throws -> HTTPClient.Request {
        if let (known, request) = last.withLock({ $0 }), known == target, request.method == method { return request }
        let request = try HTTPClient.Request(url: target.url, method: method)
        last.withLock { $0 = (target, request) }
        return request
    }
}
