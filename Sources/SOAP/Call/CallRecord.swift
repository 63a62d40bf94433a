internal import ServiceClient
internal import XMLStream

/// How far a call came; makes the one error that its caller sees.
struct CallRecord {
    let operation: String

    /// The address as it may be shown.
    let url: String
    let redaction: SOAPRedaction
    var request: [UInt8] = []
    var answer = ReceivedAnswer()

    /// Why the last attempt failed, if it did.
    var lastFailure: (any Error)?

    init(operation: String, url: String, redaction: SOAPRedaction) {
        self.operation = operation
        self.url = url
        self.redaction = redaction
    }

    private func shownAnswer(hiding secrets: SecretFinder) -> String? {
        guard answer.status != nil else { return nil }
        let start = answer.start
        // A reason may quote any handle, also in an answer that is no fault.
        guard start.count < answer.byteCount else { return redaction.scrubbed(redaction.text(of: start, hiding: secrets)) }
        return "\(redaction.scrubbed(redaction.text(ofBeginning: start, hiding: secrets)))… (\(answer.size) in all)"
    }

    /// What the request keeps back: in the response too, where a reason may quote it.
    private var secrets: SecretFinder { SecretFinder(redaction.secrets(in: request)) }

    /// What a caller is thrown: an error that is wrapped already, or says that the task was cancelled, stays as it is.
    ///
    /// A call that was cancelled is noted too, since the service may have its request.
    func thrown(
        _ error: any Error,
        after duration: Duration,
        noting note: (@Sendable (String, SOAPExchange, SOAPError?) -> Void)?
    ) -> any Error {
        switch error {
        case is SOAPError: return error
        case let error where Self.isCancellation(error):
            if let note, !request.isEmpty {
                // A call that is cancelled before it is sent again failed for a reason of its own.
                let failure = lastFailure.flatMap { Self.isCancellation($0) ? nil : self.failure($0, after: duration) }
                let exchange = exchange(after: duration)
                note(operation, exchange, failure ?? SOAPError(.cancelled, operation: operation, message: "the call was cancelled"))
            }
            return CancellationError()
        default:
            let failure = failure(error, after: duration)
            if let exchange = failure.exchange { note?(operation, exchange, failure) }
            return failure
        }
    }

    private static func isCancellation(_ error: any Error) -> Bool {
        error is CancellationError || (error as? ServiceClientError)?.code == .cancelled
    }

    /// The messages, redacted.
    func exchange(after duration: Duration) -> SOAPExchange { exchange(after: duration, hiding: secrets) }

    private func exchange(after duration: Duration, hiding secrets: SecretFinder) -> SOAPExchange {
        SOAPExchange(
            url: url,
            status: answer.status,
            request: request.isEmpty ? "" : SOAPExchange.cut(redaction.text(of: request)),
            response: shownAnswer(hiding: secrets),
            duration: duration
        )
    }

    /// Wraps a failure once, with the exchange.
    func failure(_ error: any Error, after duration: Duration) -> SOAPError {
        let secrets = secrets
        let exchange = exchange(after: duration, hiding: secrets)
        switch error {
        case let fault as SOAPFault:
            let fault = redaction.hide(secrets, in: fault)
            return SOAPError(.fault, operation: operation, message: "the service answers \(fault)", fault: fault, exchange: exchange)
        case let error as XMLError where request.isEmpty:
            return SOAPError(.invalidRequest, operation: operation, message: "\(error)", exchange: nil, underlyingError: error)
        case var error as XMLError:
            // It quotes the beginning of what it cannot read: a secret that is cut there would not be found.
            if let value = error.value.take() {
                error.message.replace(XMLError.quoted(value), with: XMLError.quoted(redaction.words(value, hiding: secrets)))
            }
            error.message = redaction.words(error.message, hiding: secrets)
            let (code, message) = explain(error, hiding: secrets)
            return SOAPError(code, operation: operation, message: message, exchange: exchange, underlyingError: error)
        case let error as ServiceClientError where error.code == .truncatedResponse:
            return SOAPError(.truncatedResponse, operation: operation, message: text(error), exchange: exchange, underlyingError: error)
        case let error as ServiceClientError:
            return SOAPError(.transport, operation: operation, message: text(error), exchange: exchange, underlyingError: error)
        default:
            return SOAPError(.transport, operation: operation, message: "\(error)", exchange: exchange, underlyingError: error)
        }
    }

    /// What happened below, without the operation's name, which the error says itself.
    private func text(_ error: ServiceClientError) -> String {
        var error = error
        error.operation = nil
        return error.description
    }

    private func explain(_ error: XMLError, hiding secrets: SecretFinder) -> (SOAPError.Code, String) {
        let place = answer.summary
        switch error.code {
        case .incomplete where answer.isCutOff(error):
            return (.truncatedResponse, "the answer was cut off (\(place)): \(error)")
        case .incomplete, .malformed, .notSOAP, .documentTypeForbidden:
            let hide = { redaction.words($0, hiding: secrets) }
            if let refusal = answer.refusal(hiding: hide) { return (.notSOAP, refusal) }
            let reason = answer.firstLine(hiding: hide).map { "it is the text “\($0)”" } ?? "\(error)"
            return (.notSOAP, "the answer is no SOAP message (\(place)): \(reason); check the URL \(url) and any proxy in front of it")
        default:
            return (.invalidResponse, "the answer is not what \(operation) promises (\(place)): \(error)")
        }
    }
}
