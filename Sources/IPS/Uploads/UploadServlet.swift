internal import HTTPTypes
internal import SOAP
internal import ServiceClient
internal import XMLStream

/// The address that takes files: multipart/form-data in, one XML element out (IPS protocol, “Upload”).
struct UploadServlet: Sendable {
    /// The name under which requests stand in errors and records.
    static let operation = "UploadFile"

    let address: HTTPAddress
    let pipeline: ClientPipeline
    let configuration: IPSConfiguration
    let boundary: @Sendable () -> String

    init(configuration: IPSConfiguration, transport: any ClientTransport, middlewares: [any ClientMiddleware]) throws {
        address = try configuration.uploadURL.map { try HTTPAddress($0) } ?? Self.address(for: HTTPAddress(configuration.endpoint))
        try address.checkConfidentiality()
        // An upload writes, so nothing is sent again.
        let last: [any ClientMiddleware] = [
            LoggingMiddleware(configuration.logger, clock: configuration.clock),
            MetricsMiddleware(factory: configuration.metrics, clock: configuration.clock),
        ]
        pipeline = ClientPipeline(transport: transport, middlewares: middlewares + last)
        self.configuration = configuration
        boundary = { "castile-" + (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined() }
    }

    /// The servlet beside a service: `/scene7/UploadFile` for `/scene7/services/IpsApiService`.
    private static func address(for service: HTTPAddress) throws -> HTTPAddress {
        let folder = service.path.firstRange(of: "/services/").map { service.path[..<$0.lowerBound] } ?? "/scene7"
        return try HTTPAddress("\(service.scheme)://\(service.authority)\(folder)/UploadFile")
    }

    /// Sends one request of a job.
    ///
    /// - Returns: The job's handle.
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    func send(
        _ parameters: UploadPostParam,
        file: (name: String, bytes: FileBytes)?,
        identity: CallIdentity,
        scope: HandleScope,
        timeout: Duration,
        onBytes: @escaping @Sendable (Int) -> Void
    ) async throws -> JobHandle {
        let started = ContinuousClock.now
        let url = HTTPAddress.withoutQuery(address.description)
        var exchange = SOAPExchange(url: url, status: nil, request: "", response: nil, duration: .zero)
        var secrets: Set<String> = []
        var answer = ReceivedAnswer()
        do {
            let documents = [
                (name: "auth", content: try document(identity.header.encode(to:))),
                (
                    name: "uploadParams",
                    content: try document(owner: scope) { (writer) throws(XMLError) in
                        try writer.element(XMLName("uploadPostParam", in: configuration.apiVersion.namespace), parameters.encode(to:))
                    }
                ),
            ]
            let form = MultipartForm(boundary: boundary(), documents: documents, file: file)
            secrets = documents.reduce(into: []) { $0.formUnion(SOAPRedaction.ips.secrets(in: $1.content)) }
            exchange.request = documents.map { SOAPRedaction.ips.text(of: $0.content) }.joined(separator: "\n")
            if let file { exchange.request += "\n(\(file.bytes.length) bytes of “\(MultipartForm.headerName(file.name))”)" }
            var request = HTTPRequest(method: .post, scheme: address.scheme, authority: address.authority, path: address.path)
            request.headerFields[.contentType] = form.contentType
            request.headerFields[.accept] = "text/xml"
            for (name, value) in identity.uploadFields() {
                if let name = HTTPField.Name(name) { request.headerFields[name] = value }
            }
            let (response, body) = try await pipeline.send(
                request,
                body: form.body(onBytes: onBytes),
                operation: Self.operation,
                timeout: timeout
            )
            try answer.begin(response, length: body.length, limit: configuration.responseBytes)
            exchange.status = answer.status
            let bytes = try await body.collect(upTo: configuration.responseBytes, setting: "responseBytes")
            try answer.receive(bytes, limit: configuration.responseBytes)
            answer.end()
            exchange.response = SOAPExchange.cut(SOAPRedaction.ips.scrubbed(SOAPRedaction.ips.text(of: bytes, hiding: secrets)))
            let handle = try Self.handle(in: bytes, scope: scope, limits: configuration.limits)
            exchange.duration = started.duration(to: .now)
            configuration.recorder?.record(exchange, of: Self.operation, failure: nil)
            return handle
        } catch let error where error is CancellationError || (error as? ServiceClientError)?.code == .cancelled {
            // The service may have a part of it.
            if !exchange.request.isEmpty {
                exchange.duration = started.duration(to: .now)
                configuration.recorder?.record(exchange, of: Self.operation, failure: SOAPError.Code.cancelled.rawValue)
            }
            throw CancellationError()
        } catch {
            exchange.duration = started.duration(to: .now)
            let failure = Self.failure(error, exchange, answer, hiding: secrets)
            configuration.recorder?.record(exchange, of: Self.operation, failure: failure.shortDescription)
            throw failure
        }
    }

    private func document(
        owner: HandleScope? = nil,
        _ write: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter(owner: owner)
        try write(&writer)
        return writer.finish()
    }

    /// Reads an answer: `uploadPostReturn`, or a fault that stands alone.
    private static func handle(in bytes: [UInt8], scope: HandleScope, limits: XMLLimits) throws -> JobHandle {
        var cursor = try XMLDocument.parse(bytes, vocabulary: ipsVocabulary, limits: limits).cursor(owner: scope)
        _ = cursor.nextChild()
        if let fault = try IPSFault(from: &cursor) { throw fault }
        guard cursor.name.local == "uploadPostReturn" else {
            throw cursor.error(.unexpectedContent, "uploadPostReturn or a fault is expected here, not \(cursor.name.local)")
        }
        return try UploadPostReturn(from: &cursor).jobHandle
    }

    private static func failure(
        _ error: any Error,
        _ exchange: SOAPExchange,
        _ answer: ReceivedAnswer,
        hiding secrets: Set<String>
    ) -> IPSError {
        func failure(_ code: IPSError.Code, _ message: String, _ error: any Error) -> IPSError {
            IPSError(code, operation: operation, message: message, fault: error as? IPSFault, exchange: exchange, underlyingError: error)
        }
        let shown = "the answer (\(answer.summary))"
        switch error {
        case var fault as IPSFault:
            fault.reason = SOAPRedaction.ips.words(fault.reason, hiding: secrets)
            return failure(IPSError.Code(fault.kind), "the service answers \(fault)", fault)
        case let error as XMLError where exchange.request.isEmpty: return failure(.invalidRequest, "\(error)", error)
        case let error as XMLError where answer.isCutOff(error):
            return failure(.truncatedResponse, "\(shown) was cut off: \(error)", error)
        case let error as XMLError:
            if let refusal = answer.refusal(hiding: { SOAPRedaction.ips.words($0, hiding: secrets) }) {
                return failure(.notSOAP, refusal, error)
            }
            guard [.incomplete, .malformed, .documentTypeForbidden].contains(error.code) else {
                return failure(.invalidResponse, "\(shown) is not what is expected: \(error)", error)
            }
            let advice = "check the upload's URL \(exchange.url) and any proxy in front of it"
            return failure(.notSOAP, "\(shown) is not XML: \(error); \(advice)", error)
        case let error as ServiceClientError where error.code == .unreadableFile:
            return failure(.unreadableFile, error.message, error)
        case let error as ServiceClientError where error.code == .changedFile:
            return failure(.changedFile, "\(error.message); upload it again", error)
        case let error as ServiceClientError where error.code == .truncatedResponse:
            return failure(.truncatedResponse, error.message, error)
        case var error as ServiceClientError:
            error.operation = nil
            return failure(.transport, error.description, error)
        default: return failure(.transport, "\(error)", error)
        }
    }
}

extension IPSFault: Error {}
