public import HTTPTypes

/// Sends one request and hands back the answer as soon as its head is there.
public protocol ClientTransport: Sendable {
    /// Sends a request.
    ///
    /// - Parameters:
    ///   - request: Method, header fields and an absolute URL in scheme, authority and path.
    ///   - body: What is sent after the head; nil for nothing.
    ///   - timeout: How long the exchange may take from now to the last byte of the answer.
    /// - Returns: The head of the answer, whatever its status, and the body, whose bytes are handed out as they arrive.
    /// - Throws: ``ServiceClientError`` when there is no answer. Reading the body throws it too.
    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody)
}
