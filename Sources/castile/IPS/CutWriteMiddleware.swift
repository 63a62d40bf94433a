import HTTPTypes
import IPS
import ServiceClient

/// Says of a write that a signal cut off that it may have been done: nobody waits for the service to say so.
struct CutWriteMiddleware: ClientMiddleware {
    let console: Console

    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        do {
            return try await next(request, body)
        } catch let error as ServiceClientError where error.code == .cancelled {
            if error.mayHaveReachedServer, let warning = IPSError.warning(ofWriting: operation) {
                console.say("\(operation): \(warning)")
            }
            throw error
        }
    }
}
