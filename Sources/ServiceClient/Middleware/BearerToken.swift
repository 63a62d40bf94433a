public import HTTPTypes

/// Sends a token with each request: `Authorization: Bearer …` of RFC 6750.
public struct BearerToken: ClientMiddleware {
    private let token: @Sendable () async throws -> Secret

    /// A middleware that asks for the token with each request.
    ///
    /// - Parameter token: Hands out the token, and gets a new one when it must.
    public init(_ token: @escaping @Sendable () async throws -> Secret) {
        self.token = token
    }

    /// A middleware for a token that stays.
    ///
    /// - Parameter token: The token.
    public init(_ token: Secret) {
        self.token = { token }
    }

    /// Adds the header field.
    ///
    /// - Parameters:
    ///   - request: The request; a field that is there already stays.
    ///   - body: Its body.
    ///   - operation: The operation.
    ///   - next: Sends.
    /// - Returns: The answer.
    /// - Throws: What the token's closure throws, ``ServiceClientError`` for a token that no header can hold, and what `next` throws.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        var request = request
        if request.headerFields[.authorization] == nil {
            let text = try await token().reveal()
            guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
                throw ServiceClientError(
                    .invalidConfiguration,
                    "the bearer token is empty, or holds blanks, line ends or characters outside ASCII",
                    advice: "A line end from the file or command it came from may be left at its end.",
                    mayHaveReachedServer: false
                )
            }
            request.headerFields[.authorization] = "Bearer \(text)"
        }
        return try await next(request, body)
    }
}
