import HTTPTypes
import ServiceClient
import Synchronization

/// Stands right before the transport and remembers whether the server may have got a request, whoever repeats it and however it ends.
final class TransportWatch: ClientMiddleware {
    private let reached = Mutex(false)

    /// Whether the server may have got a request since the last reset.
    var mayHaveReachedServer: Bool { reached.withLock { $0 } }

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
        do {
            let answer = try await next(request, body)
            reached.withLock { $0 = true }
            return answer
        } catch let error as ServiceClientError where !error.mayHaveReachedServer {
            throw error
        } catch {
            reached.withLock { $0 = true }
            throw error
        }
    }
}
