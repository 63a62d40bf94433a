public import HTTPTypes

/// Stands between a client and its transport: can change the request, look at the answer, send again, or answer itself.
public protocol ClientMiddleware: Sendable {
    /// Handles one exchange.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - body: Its body.
    ///   - operation: The name of the operation, as the service's documentation has it.
    ///   - next: Hands the request on; can be called more than once if the body is replayable.
    /// - Returns: The answer.
    /// - Throws: ``ServiceClientError``, or an error of the middleware's own.
    func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody)
}
