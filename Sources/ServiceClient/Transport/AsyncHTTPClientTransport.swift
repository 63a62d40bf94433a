import AsyncHTTPClient
public import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import Synchronization

/// The transport for real networks, on AsyncHTTPClient: HTTP/1.1 with kept connections, over TLS that is verified.
///
/// ``withTransport(configuration:_:)`` ends it whatever happens; who makes one by hand calls ``shutdown()``.
public final class AsyncHTTPClientTransport: ClientTransport {
    /// How this transport connects, waits and what it takes.
    public let configuration: TransportConfiguration

    private let client: HTTPClient
    private let gate: ConnectionGate
    private let loops: [any EventLoop]
    private let template = RequestTemplate()
    private let isShutDown = Mutex(false)

    /// A transport; opens no connection yet.
    ///
    /// - Parameter configuration: How to connect, how long to wait and how much to take.
    /// - Throws: ``ServiceClientError`` with the code ``ServiceClientError/Code/invalidConfiguration``: a pin that is no fingerprint, or a
    ///   certificate authority that cannot be read.
    public init(configuration: TransportConfiguration = TransportConfiguration()) throws {
        var settings = HTTPClient.Configuration(tlsConfiguration: try configuration.trust.tlsConfiguration())
        settings.proxy = configuration.proxy.map { .init($0) }
        settings.redirectConfiguration = .disallow
        settings.timeout = .init(
            connect: TimeAmount(configuration.timeouts.connect),
            read: configuration.timeouts.idleRead.map { TimeAmount($0) }
        )
        settings.connectionPool.idleTimeout = TimeAmount(configuration.timeouts.idleConnection)
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, configuration.limits.connectionsPerHost)
        settings.connectionPool.retryConnectionEstablishment = false
        settings.decompression = .enabled(limit: .ratio(max(1, configuration.limits.compressionRatio)))
        settings.httpVersion = .http1Only
        // The tracer that does nothing still has each request describe itself.
        if let tracer = settings.tracing.tracer, "\(type(of: tracer))" == "NoOpTracer" { settings.tracing.tracer = nil }
        let check = try configuration.trust.pinCheck()
        settings.http1_1ConnectionDebugInitializer = { channel in
            let isAdded = channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                try pipeline.addHandler(FlushGatherer(), position: .first)
                let decompressor = try pipeline.handler(type: NIOHTTPResponseDecompressor.self)
                try pipeline.addHandlers([StatusCheck(), GzipAlias()], position: .before(decompressor))
            }
            guard let check else { return isAdded }
            return isAdded.flatMap { check.verify(channel) }
        }
        self.configuration = configuration
        gate = ConnectionGate(limit: configuration.limits.connectionsPerHost)
        let group = MultiThreadedEventLoopGroup.singleton
        loops = Array(group.makeIterator())
        client = HTTPClient(eventLoopGroup: group, configuration: settings)
    }

    /// Whether no exchange is under way, and none waits for a connection.
    package var isIdle: Bool { gate.isIdle }

    deinit {
        assert(isShutDown.withLock { $0 }, "an AsyncHTTPClientTransport must be shut down; withTransport does it by itself")
    }

    /// Makes a transport, lends it, and shuts it down whatever happens.
    ///
    /// - Parameters:
    ///   - configuration: How to connect, how long to wait and how much to take.
    ///   - body: Uses the transport; no body of an answer may be read after it returned.
    /// - Returns: What the closure returns.
    /// - Throws: What the closure throws, and ``ServiceClientError`` for a configuration that cannot be.
    public static func withTransport<Result>(
        configuration: TransportConfiguration = TransportConfiguration(),
        _ body: (AsyncHTTPClientTransport) async throws -> Result
    ) async throws -> Result {
        let transport = try AsyncHTTPClientTransport(configuration: configuration)
        let result: Result
        do {
            result = try await body(transport)
        } catch {
            try? await transport.shutdown()
            throw error
        }
        try await transport.shutdown()
        return result
    }

    /// Closes all connections; the transport cannot be used afterwards.
    ///
    /// A second call does nothing.
    ///
    /// - Throws: ``ServiceClientError`` if a connection cannot be closed.
    public func shutdown() async throws {
        let isFirst = isShutDown.withLock { flag in
            defer { flag = true }
            return !flag
        }
        guard isFirst else { return }
        do {
            try await client.shutdown()
        } catch {
            throw ServiceClientError(.other, "the connections could not be closed in order", underlyingError: error)
        }
    }

    /// Sends a request; see ``ClientTransport``.
    ///
    /// - Parameters:
    ///   - request: Method, header fields and an absolute URL in scheme, authority and path.
    ///   - body: What is sent after the head; a body without a known length goes in chunks.
    ///   - timeout: How long the exchange may take from now to the last byte of the answer; at most a hundred years.
    /// - Returns: The head of the answer, whatever its status but for refused redirects, and the body.
    /// - Throws: ``ServiceClientError``.
    public func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
        let timeout = min(timeout, .longestWait)
        var exchange = Exchange(
            target: try RequestTarget(request),
            timeout: timeout,
            deadline: .now + timeout,
            configuration: configuration
        )
        var (request, body) = (request, body)
        var redirects = 0
        while true {
            let pass = try await turn(of: exchange)
            let buffer = ResponseBuffer(exchange: exchange, pass: pass)
            let response = try await execute(request, body: body, exchange: exchange, loop: loops[pass.number % loops.count], into: buffer)
            let reader = ResponseBodyReader(buffer)
            let head = HTTPResponse(response)
            guard let redirect = try Redirect(head, of: request, exchange: exchange, followed: redirects) else {
                return (head, try exchange.body(of: response, to: request.method, reader))
            }
            guard !redirect.keepsBody || body?.isReplayable ?? true else {
                throw redirect.refused("asks for the body again, which can be read only once")
            }
            if !redirect.keepsBody { body = nil }
            request = redirect.request
            exchange.target = redirect.target
            redirects += 1
        }
    }

    private func turn(of exchange: Exchange) async throws -> ConnectionGate.Pass {
        do {
            return try await gate.enter(exchange.target.origin, until: exchange.deadline)
        } catch {
            throw exchange.error(error, phase: .queue)
        }
    }

    /// Sends, and waits for the head of the answer.
    private func execute(
        _ request: HTTPRequest,
        body: HTTPBody?,
        exchange: Exchange,
        loop: any EventLoop,
        into buffer: ResponseBuffer
    ) async throws -> HTTPResponseHead {
        do {
            try Task.checkCancellation()
            let outgoing = OutgoingRequest(request, exchange: exchange)
            let remaining = TimeAmount(ContinuousClock.now.duration(to: exchange.deadline))
            if let body, body.bytes == nil {
                let answer = try await client.execute(outgoing.streaming(body), timeout: remaining, logger: nil)
                buffer.fill(from: answer.body, until: exchange.deadline)
                return HTTPResponseHead(version: answer.version, status: answer.status, headers: answer.headers)
            }
            let whole = try outgoing.whole(body?.bytes, template)
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { caller in
                    ResponseReceiver(buffer, caller: caller).start(whole, with: client, on: loop, deadline: .now() + remaining)
                }
            } onCancel: {
                buffer.stop(CancellationError())
            }
        } catch {
            throw exchange.error(error, phase: .head)
        }
    }
}
