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
            if let warning = error.warning(ofWriting: operation) { console.say("\(operation): \(warning)") }
            throw error
        }
    }
}

extension ServiceClientError {
    /// What must be said of an operation of IPS whose answer is not there; nil if it only reads, or surely was not done.
    func warning(ofWriting operation: String) -> String? {
        mayHaveReachedServer && !IPSOperation.isRead(operation) ? "It may have been done; look before you repeat it." : nil
    }
}
