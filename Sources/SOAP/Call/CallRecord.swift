internal import ServiceClient
internal import XMLStream

/// How far a call came; makes the one error that its caller sees.
struct CallRecord {
    let operation: String
    let url: String
    let redaction: SOAPRedaction
    var request: [UInt8] = []
    var status: Int?
    var mediaType: String?

    /// The beginning of the answer, and how much came in all.
    private var answer: [UInt8]?
    private var answerBytes = 0

    /// How much of an answer is kept for errors, in bytes: all of one that says what is wrong, not all of one that is long.
    private static let keptBytes = SOAPExchange.mostCharacters

    init(operation: String, url: String, redaction: SOAPRedaction) {
        self.operation = operation
        self.url = url
        self.redaction = redaction
    }

    /// Takes note of the next bytes of the answer.
    ///
    /// - Throws: `ServiceClientError` when the answer is longer than the limit.
    mutating func received(_ chunk: [UInt8], limit: Int) throws {
        answerBytes += chunk.count
        guard answerBytes <= limit else { throw HTTPBody.tooLarge(limit: limit, setting: "responseBytes", length: nil) }
        if answerBytes <= Self.keptBytes {
            answer = answer.map { $0 + chunk } ?? chunk
        } else if let start = answer, start.count < Self.keptBytes {
            answer = start + chunk.prefix(Self.keptBytes - start.count)
        } else if answer == nil {
            answer = Array(chunk.prefix(Self.keptBytes))
        }
    }

    /// Reads the rest of an answer that went wrong, as far as it is kept.
    mutating func receiveRest(of body: inout HTTPBody.AsyncIterator, limit: Int) async {
        while answerBytes < Self.keptBytes, let chunk = try? await body.next() {
            do { try received(chunk, limit: limit) } catch { return }
        }
    }

    private func shownAnswer(hiding secrets: Set<String>) -> String? {
        guard let answer else { return nil }
        guard answer.count < answerBytes else { return redaction.text(of: answer, hiding: secrets) }
        return "\(redaction.text(ofBeginning: answer, hiding: secrets))… (\(answerBytes) bytes in all)"
    }

    /// What a caller is thrown: an error that is wrapped already, or says that the task was cancelled, stays as it is.
    func thrown(
        _ error: any Error,
        after duration: Duration,
        noting note: (@Sendable (String, SOAPExchange, SOAPError?) -> Void)?
    ) -> any Error {
        switch error {
        case is SOAPError, is CancellationError: return error
        case let error as ServiceClientError where error.code == .cancelled: return CancellationError()
        default:
            let failure = failure(error, after: duration)
            if let exchange = failure.exchange { note?(operation, exchange, failure) }
            return failure
        }
    }

    /// The messages, redacted; what the request kept back is kept back in the response too, where a reason may quote it.
    func exchange(after duration: Duration) -> SOAPExchange {
        let secrets = redaction.secrets(in: request)
        return SOAPExchange(
            url: url,
            status: status,
            request: request.isEmpty ? "" : SOAPExchange.cut(redaction.text(of: request)),
            response: shownAnswer(hiding: secrets),
            duration: duration
        )
    }

    /// Wraps a failure once, with the exchange.
    func failure(_ error: any Error, after duration: Duration) -> SOAPError {
        var exchange = exchange(after: duration)
        switch error {
        case let fault as SOAPFault:
            exchange.response = exchange.response.map(redaction.scrubbed)
            let fault = redaction.hide(redaction.secrets(in: request), in: fault)
            return SOAPError(.fault, operation: operation, message: "the service answers \(fault)", fault: fault, exchange: exchange)
        case let error as XMLError where request.isEmpty:
            return SOAPError(.invalidRequest, operation: operation, message: "\(error)", exchange: nil, underlyingError: error)
        case let error as XMLError:
            let (code, message) = explain(error)
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

    private func explain(_ error: XMLError) -> (SOAPError.Code, String) {
        let answer = "HTTP \(status.map(String.init) ?? "?"), \(mediaType ?? "no Content-Type"), \(answerBytes) bytes"
        switch error.code {
        case .incomplete:
            return (.truncatedResponse, "the answer was cut off (\(answer)): \(error)")
        case .malformed, .notSOAP, .documentTypeForbidden:
            return (.notSOAP, "the answer is no SOAP message (\(answer)): \(error); check the URL \(url) and any proxy in front of it")
        default:
            return (.invalidResponse, "the answer is not what \(operation) promises (\(answer)): \(error)")
        }
    }
}
