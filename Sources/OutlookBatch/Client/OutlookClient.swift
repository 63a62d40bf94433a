public import ServiceClient

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Sends batches of operations to one mailbox and hands back one result for each operation, in order.
///
/// ```swift
/// let client = try OutlookClient(host: "outlook.office.com", version: .v2, context: .me, token: token, transport: transport)
/// let results = try await client.batch {
///     BatchOperation.get("events?$select=subject,organizer")
///     BatchOperation.post("sendmail", json: message)
/// }
/// ```
public struct OutlookClient: Sendable {
    /// How batches are cut, sent and sent again.
    public var configuration: BatchConfiguration

    private let target: BatchTarget
    private let pipeline: ClientPipeline
    private let clock: any Clock<Duration>
    private let now: @Sendable () -> Double
    private let makeBoundary: @Sendable () -> String

    /// A client for one mailbox; sends nothing yet.
    ///
    /// - Parameters:
    ///   - host: The host, such as `outlook.office.com`, or with scheme and port for another: `http://127.0.0.1:8080`.
    ///   - version: The version of the service, which also says the form of batches.
    ///   - context: Whose mailbox.
    ///   - token: Hands out the access token with each request, and gets a new one when it must; an access token lasts for an hour or so,
    ///     a long run of batches for longer.
    ///   - transport: What sends.
    ///   - configuration: How batches are cut, sent and sent again.
    ///   - middlewares: What stands before the transport and before what adds the token: a repetition asks for the token anew.
    ///   - clock: Measures and waits; default the continuous one.
    ///   - now: Seconds since 1970, for a `Retry-After` that is a date; nil means the system's time.
    ///   - makeBoundary: Makes boundaries of 1 to 60 letters, digits, `-` and `_`; nil means random ones.
    /// - Throws: ``OutlookBatchError`` for a host that is none.
    public init(
        host: String,
        version: OutlookVersion,
        context: MailboxContext,
        token: @escaping @Sendable () async throws -> Secret,
        transport: any ClientTransport,
        configuration: BatchConfiguration = BatchConfiguration(),
        middlewares: [any ClientMiddleware] = [],
        clock: any Clock<Duration> = ContinuousClock(),
        now: (@Sendable () -> Double)? = nil,
        makeBoundary: (@Sendable () -> String)? = nil
    ) throws {
        target = try BatchTarget(host: host, version: version, context: context)
        pipeline = ClientPipeline(transport: transport, middlewares: middlewares + [BearerToken(token)])
        self.configuration = configuration
        self.clock = clock
        self.now = now ?? { Date().timeIntervalSince1970 }
        self.makeBoundary = makeBoundary ?? { "batch_\(UUID().uuidString.lowercased())" }
    }

    /// A client for one mailbox, with an access token that stays; sends nothing yet.
    ///
    /// - Parameters:
    ///   - host: The host, such as `outlook.office.com`, or with scheme and port for another: `http://127.0.0.1:8080`.
    ///   - version: The version of the service, which also says the form of batches.
    ///   - context: Whose mailbox.
    ///   - token: The access token.
    ///   - transport: What sends.
    ///   - configuration: How batches are cut, sent and sent again.
    ///   - middlewares: What stands before the transport and before what adds the token: a repetition asks for the token anew.
    ///   - clock: Measures and waits; default the continuous one.
    ///   - now: Seconds since 1970, for a `Retry-After` that is a date; nil means the system's time.
    ///   - makeBoundary: Makes boundaries of 1 to 60 letters, digits, `-` and `_`; nil means random ones.
    /// - Throws: ``OutlookBatchError`` for a host that is none.
    public init(
        host: String,
        version: OutlookVersion,
        context: MailboxContext,
        token: Secret,
        transport: any ClientTransport,
        configuration: BatchConfiguration = BatchConfiguration(),
        middlewares: [any ClientMiddleware] = [],
        clock: any Clock<Duration> = ContinuousClock(),
        now: (@Sendable () -> Double)? = nil,
        makeBoundary: (@Sendable () -> String)? = nil
    ) throws {
        try self.init(
            host: host,
            version: version,
            context: context,
            token: { token },
            transport: transport,
            configuration: configuration,
            middlewares: middlewares,
            clock: clock,
            now: now,
            makeBoundary: makeBoundary
        )
    }

    /// Sends operations.
    ///
    /// - Parameter elements: The operations and change sets, as a list of statements.
    /// - Returns: One result for each operation, in order; those of a change set one by one.
    /// - Throws: ``OutlookBatchError``; its ``OutlookBatchError/results`` tell what is known if some batches were answered already.
    public func batch(@BatchBuilder _ elements: () throws -> [BatchElement]) async throws -> [OperationResult] {
        try await send(try elements())
    }

    /// Sends operations.
    ///
    /// - Parameter elements: The operations and change sets; more than one batch may hold are cut into several.
    /// - Returns: One result for each operation, in order; those of a change set one by one.
    /// - Throws: ``OutlookBatchError``; its ``OutlookBatchError/results`` tell what is known if some batches were answered already.
    public func send(_ elements: [BatchElement]) async throws -> [OperationResult] {
        let chunks = try chunks(elements)
        let count = elements.reduce(0) { $0 + $1.operations.count }
        let exchange = BatchExchange(target: target, configuration: configuration, pipeline: pipeline, makeBoundary: makeBoundary)
        let run = BatchRun(exchange: exchange, configuration: configuration, clock: clock, now: now, elapsed: stopwatch(clock))
        switch configuration.order {
        case .sequential:
            return try await BatchSequence(chunks: chunks, count: count, configuration: configuration).run(run.run)
        case .concurrent(let maximum):
            return try await BatchGroup(chunks: chunks, count: count, maximum: max(1, maximum)).run(run.run)
        }
    }

    /// The batches as they would be sent, without the token: to look at, or to send by other means.
    ///
    /// - Parameter elements: The operations and change sets.
    /// - Returns: The batches, in order.
    /// - Throws: ``OutlookBatchError`` for operations that cannot be sent.
    public func messages(_ elements: [BatchElement]) async throws -> [BatchMessage] {
        let exchange = BatchExchange(target: target, configuration: configuration, pipeline: pipeline, makeBoundary: makeBoundary)
        var messages: [BatchMessage] = []
        for chunk in try chunks(elements) {
            let (request, body) = try await exchange.message(chunk, withAnchor: true)
            messages.append(BatchMessage(request: request, body: body))
        }
        return messages
    }

    private func chunks(_ elements: [BatchElement]) throws -> [[PreparedElement]] {
        let prepared = try BatchCheck(target: target, configuration: configuration).prepare(elements)
        let chunks = BatchChunks.cut(prepared, maximum: configuration.maximumOperations)
        guard case .concurrent = configuration.order else { return chunks }
        for chunk in chunks {
            let here = Set(chunk.flatMap(\.operations).map(\.position))
            for operation in chunk.flatMap(\.operations) where !here.isSuperset(of: operation.operation.dependsOn) {
                throw OutlookBatchError(
                    .invalidOperation,
                    "it depends on an operation of another batch; send batches one after the other for that",
                    operation: operation.position
                )
            }
        }
        return chunks
    }
}
