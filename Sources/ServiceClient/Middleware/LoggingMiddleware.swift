public import HTTPTypes
public import Logging

/// Logs each exchange at the level debug, with constant messages; the rest is metadata under `castile.http.`.
///
/// Neither bodies nor values of header fields nor the query of an URL are logged: all of them can hold credentials.
public struct LoggingMiddleware: ClientMiddleware {
    private let logger: Logger
    private let clock: any Clock<Duration>

    /// A middleware that logs here.
    ///
    /// - Parameters:
    ///   - logger: Takes the lines.
    ///   - clock: Measures; default the continuous one.
    public init(_ logger: Logger, clock: any Clock<Duration> = ContinuousClock()) {
        self.logger = logger
        self.clock = clock
    }

    /// Logs one exchange.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - body: Its body.
    ///   - operation: The operation.
    ///   - next: Sends.
    /// - Returns: The answer.
    /// - Throws: What `next` throws.
    public func intercept(
        _ request: HTTPRequest,
        body: HTTPBody?,
        operation: String,
        next: @Sendable (HTTPRequest, HTTPBody?) async throws -> (HTTPResponse, HTTPBody)
    ) async throws -> (HTTPResponse, HTTPBody) {
        guard logger.logLevel <= .debug else { return try await next(request, body) }
        var logger = logger
        logger[metadataKey: "castile.http.operation"] = "\(operation)"
        logger[metadataKey: "castile.http.method"] = "\(request.method.rawValue)"
        logger[metadataKey: "castile.http.host"] = "\(Self.host(of: request))"
        logger[metadataKey: "castile.http.path"] = "\((request.path ?? "").prefix { $0 != "?" })"
        logger.debug("request is sent", metadata: ["castile.http.body_bytes": "\(body?.length.map(String.init) ?? "unknown")"])
        let elapsed = stopwatch(clock)
        do {
            let answer = try await next(request, body)
            logger.debug(
                "response has begun",
                metadata: ["castile.http.status": "\(answer.0.status.code)", "castile.http.duration": "\(elapsed())"]
            )
            return answer
        } catch {
            let reason = (error as? ServiceClientError)?.shortDescription ?? "\(type(of: error))"
            logger.debug("request has failed", metadata: ["castile.http.error": "\(reason)", "castile.http.duration": "\(elapsed())"])
            throw error
        }
    }

    /// Host and port; the transport refuses a user and a password before them, but only after they would be logged.
    private static func host(of request: HTTPRequest) -> Substring {
        let authority = request.authority ?? ""
        let at = authority.utf8.lastIndex(of: UInt8(ascii: "@"))
        return at.map { authority[authority.utf8.index(after: $0)...] } ?? authority[...]
    }
}
