import HTTPTypes
import ServiceClient
import Synchronization

/// Stands right before the transport and remembers whether a request came by: if none did, nothing was sent.
final class TransportWatch: ClientMiddleware {
    private let reached = Mutex(false)

    /// Whether the transport was called since the last reset.
    var wasReached: Bool { reached.withLock { $0 } }

    /// Forgets what came by.
    func reset() {
        reached.withLock { $0 = false }
    }

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        reached.withLock { $0 = true }
        return try await next(request, body)
    }
}
