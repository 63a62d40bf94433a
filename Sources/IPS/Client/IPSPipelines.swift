internal import SOAP
internal import ServiceClient

/// The ways from the client to the service, which differ in what is sent again.
struct IPSPipelines: Sendable {
    /// Sends nothing again.
    private let once: SOAPClient

    /// Sends again what surely did not reach the service.
    private let careful: SOAPClient

    /// Sends again whatever failed on its way.
    private let free: SOAPClient

    init(_ configuration: IPSConfiguration, transport: any ClientTransport, middlewares: [any ClientMiddleware]) throws {
        try HTTPAddress(configuration.endpoint).checkConfidentiality()
        var soap = SOAPClientConfiguration(endpoint: configuration.endpoint)
        soap.vocabulary = ipsVocabulary
        soap.timeout = configuration.timeout
        soap.responseBytes = configuration.responseBytes
        soap.limits = configuration.limits
        soap.redaction = .ips
        if let recorder = configuration.recorder {
            soap.onExchange = { operation, exchange, failure in
                recorder.record(exchange, of: operation, failure: failure?.shortDescription)
            }
        }
        let last: [any ClientMiddleware] = [
            LoggingMiddleware(configuration.logger, clock: configuration.clock),
            MetricsMiddleware(factory: configuration.metrics, clock: configuration.clock),
        ]
        func client(_ change: (inout RetryPolicy) -> Void) throws -> SOAPClient {
            var policy = configuration.retry
            change(&policy)
            let retry = RetryMiddleware(policy, clock: configuration.clock)
            return try SOAPClient(configuration: soap, transport: transport, middlewares: middlewares + last, retry: retry)
        }
        once = try client { $0.maximumAttempts = 1 }
        careful = try client { $0.isSafe = { _, _ in false } }
        free = try client { $0.isSafe = { _, _ in true } }
    }

    /// The way for an operation under a rule.
    func client(for operation: IPSOperation, _ rule: RepeatRule) -> SOAPClient {
        switch rule {
        case .nothing: once
        case .reads: operation.isRead ? free : careful
        case .everything: free
        }
    }
}
