public import HTTPTypes

/// A transport with middlewares before it, in the listed order: the first sees a request first and its answer last.
public struct ClientPipeline: Sendable {
    /// What finally sends.
    public var transport: any ClientTransport

    /// What stands before the transport.
    public var middlewares: [any ClientMiddleware]

    /// How long one exchange may take, to the last byte of the answer; default 60 seconds.
    ///
    /// Each repetition has this time anew.
    public var requestTimeout: Duration

    /// A pipeline.
    ///
    /// - Parameters:
    ///   - transport: What finally sends.
    ///   - middlewares: What stands before it, outermost first; a retry belongs before what authenticates.
    ///   - requestTimeout: How long one exchange may take.
    public init(transport: any ClientTransport, middlewares: [any ClientMiddleware] = [], requestTimeout: Duration = .seconds(60)) {
        self.transport = transport
        self.middlewares = middlewares
        self.requestTimeout = requestTimeout
    }

    /// Sends a request through the middlewares and the transport.
    ///
    /// - Parameters:
    ///   - request: The request, with an absolute URL in scheme, authority and path.
    ///   - body: Its body.
    ///   - operation: The name of the operation, for errors, logs, metrics and the retry policy.
    ///   - timeout: How long this exchange may take; nil means ``requestTimeout``.
    /// - Returns: The answer, whatever its status.
    /// - Throws: ``ServiceClientError`` with the operation filled in, or what a middleware throws.
    public func send(
        _ request: HTTPRequest,
        body: HTTPBody? = nil,
        operation: String,
        timeout: Duration? = nil
    ) async throws -> (HTTPResponse, HTTPBody) {
        do {
            return try await Self.run(
                middlewares[...],
                transport: transport,
                timeout: timeout ?? requestTimeout,
                request: request,
                body: body,
                operation: operation
            )
        } catch var error as ServiceClientError where error.operation == nil {
            error.operation = operation
            throw error
        }
    }

    private static func run(
        _ middlewares: ArraySlice<any ClientMiddleware>,
        transport: any ClientTransport,
        timeout: Duration,
        request: HTTPRequest,
        body: HTTPBody?,
        operation: String
    ) async throws -> (HTTPResponse, HTTPBody) {
        guard let first = middlewares.first else { return try await transport.send(request, body: body, timeout: timeout) }
        return try await first.intercept(request, body: body, operation: operation) { request, body in
            try await run(
                middlewares.dropFirst(),
                transport: transport,
                timeout: timeout,
                request: request,
                body: body,
                operation: operation
            )
        }
    }
}
