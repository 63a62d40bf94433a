public import HTTPTypes

/// Reads the whole answer before it hands it on, as a body that can be read again.
///
/// After ``RetryMiddleware`` in the list, it lets an answer that breaks off be asked for again.
public struct CollectBody: ClientMiddleware {
    private let limit: Int

    /// A middleware with a limit.
    ///
    /// - Parameter limit: The most bytes of an answer.
    public init(upTo limit: Int) {
        self.limit = limit
    }

    /// Reads the answer.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - body: Its body.
    ///   - operation: The operation.
    ///   - next: Sends.
    /// - Returns: The answer with a body of bytes.
    /// - Throws: ``ServiceClientError`` for a larger answer, and what `next` and reading throw.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        let (response, body) = try await next(request, body)
        return (response, HTTPBody(try await body.collect(upTo: limit, setting: "CollectBody(upTo:)")))
    }
}
