public import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sends name and password with each request, without being asked first: HTTP Basic of RFC 7617, in UTF-8.
public struct BasicAuthentication: ClientMiddleware {
    private let credentials: Credentials

    /// A middleware for these credentials.
    ///
    /// - Parameter credentials: Name and password; a name with a colon cannot be sent this way and fails with each request.
    public init(_ credentials: Credentials) {
        self.credentials = credentials
    }

    /// Adds the header field.
    ///
    /// - Parameters:
    ///   - request: The request; a field that is there already stays.
    ///   - body: Its body.
    ///   - operation: The operation.
    ///   - next: Sends.
    /// - Returns: The answer.
    /// - Throws: ``ServiceClientError`` for a name that cannot be sent, and what `next` throws.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        let value = try headerValue()
        var request = request
        if request.headerFields[.authorization] == nil { request.headerFields[.authorization] = value }
        return try await next(request, body)
    }

    /// The value of the header field.
    ///
    /// - Throws: ``ServiceClientError`` for a name that cannot be sent.
    package func headerValue() throws(ServiceClientError) -> String {
        guard !credentials.user.contains(":") else {
            throw ServiceClientError(
                .invalidConfiguration,
                "the user name \"\(credentials.user)\" has a colon, which HTTP Basic authentication cannot carry",
                mayHaveReachedServer: false
            )
        }
        return "Basic \(Data("\(credentials.user):\(credentials.password.reveal())".utf8).base64EncodedString())"
    }
}
