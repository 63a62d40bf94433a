import HTTPTypes
import ServiceClient

/// Has a trace written down while the run goes on: what has ended when a request is sent, and when its answer begins.
///
/// In between no more exchanges can end than there are connections, so that the recorder forgets none.
struct TraceMiddleware: ClientMiddleware {
    let trace: Trace
    let console: Console

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        trace.write(to: console)
        let answer = try await next(request, body)
        trace.write(to: console)
        return answer
    }
}
