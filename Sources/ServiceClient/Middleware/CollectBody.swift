public import HTTPTypes

/// Reads the whole answer before it hands it on, as a body that can be read again.
///
/// After ``RetryMiddleware`` in the list, it lets an answer that breaks off be asked for again.
public struct CollectBody: ClientMiddleware {
    private let limit: Int
    private let setting: String

    /// A middleware with a limit.
    ///
    /// - Parameters:
    ///   - limit: The most bytes of an answer.
    ///   - setting: The name under which the caller's users know this limit; the error says it.
    public init(upTo limit: Int, setting: String = "CollectBody(upTo:)") {
        self.limit = limit
        self.setting = setting
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
        return (response, HTTPBody(try await body.collect(upTo: limit, setting: setting)))
    }
}
