internal import HTTPTypes
public import ServiceClient
public import XMLStream

/// Calls operations of one service: writes the envelope, sends it, reads the answer.
///
/// Every call passes ``call(_:fields:owner:header:body:decode:)``, which wraps any failure once.
public struct SOAPClient: Sendable {
    /// Where the service is and how it is called.
    public var configuration: SOAPClientConfiguration

    private let pipeline: ClientPipeline
    private let address: HTTPAddress

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: Where the service is and how it is called.
    ///   - transport: Sends the requests.
    ///   - middlewares: See each exchange on its way, the first one first; by default none.
    /// - Throws: `ServiceClientError` when the endpoint is no http or https URL.
    public init(
        configuration: SOAPClientConfiguration,
        transport: any ClientTransport,
        middlewares: [any ClientMiddleware] = []
    ) throws {
        self.configuration = configuration
        pipeline = ClientPipeline(transport: transport, middlewares: middlewares)
        address = try HTTPAddress(configuration.endpoint)
    }

    /// Calls an operation.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - fields: Further HTTP header fields; by default none.
    ///   - owner: What the values of the request must belong to, and those of the response will.
    ///   - header: Writes the header blocks; by default there is no header.
    ///   - body: Writes the body's child.
    ///   - decode: Reads the body's child, the cursor's current child.
    /// - Returns: What `decode` returned, with what it did not know.
    /// - Throws: ``SOAPError``; `CancellationError` when the task was cancelled.
    public func call<Output>(
        _ operation: SOAPOperation,
        fields: [(name: String, value: String)] = [],
        owner: (any AnyObject & Sendable)? = nil,
        header: ((inout XMLWriter) throws(XMLError) -> Void)? = nil,
        body: (inout XMLWriter) throws(XMLError) -> Void,
        decode: (inout XMLCursor) throws(XMLError) -> Output
    ) async throws -> SOAPResponse<Output> {
        let started = ContinuousClock.now
        var call = CallRecord(operation: operation.name, url: configuration.endpoint, redaction: configuration.redaction)
        do {
            call.request = try SOAPEnvelope.write(version: configuration.version, owner: owner, header: header, body: body)
            let (response, responseBody) = try await pipeline.send(
                request(operation, fields),
                body: HTTPBody(call.request),
                operation: operation.name,
                timeout: configuration.timeout
            )
            call.status = response.status.code
            call.mediaType = response.headerFields[.contentType]
            let bytes = try await responseBody.collect(upTo: configuration.responseBytes, setting: "responseBytes")
            call.response = bytes
            let (output, diagnostics) = try read(bytes, owner: owner, decode: decode)
            configuration.onExchange?(operation.name, call.exchange(after: started.duration(to: .now)), nil)
            return SOAPResponse(output: output, diagnostics: diagnostics, duration: started.duration(to: .now))
        } catch let error as CancellationError {
            throw error
        } catch let error as ServiceClientError where error.code == .cancelled {
            throw CancellationError()
        } catch {
            let failure = call.failure(error, after: started.duration(to: .now))
            if let exchange = failure.exchange { configuration.onExchange?(operation.name, exchange, failure) }
            throw failure
        }
    }

    private func request(_ operation: SOAPOperation, _ fields: [(name: String, value: String)]) -> HTTPRequest {
        var request = HTTPRequest(method: .post, scheme: address.scheme, authority: address.authority, path: address.path)
        request.headerFields[.contentType] = configuration.version.contentType(action: operation.action)
        request.headerFields[.accept] = "text/xml, application/soap+xml"
        if configuration.version == .v1_1, let name = HTTPField.Name("SOAPAction") {
            request.headerFields[name] = "\"\(operation.action)\""
        }
        for field in fields {
            if let name = HTTPField.Name(field.name) { request.headerFields[name] = field.value }
        }
        return request
    }

    private func read<Output>(
        _ bytes: [UInt8],
        owner: (any AnyObject & Sendable)?,
        decode: (inout XMLCursor) throws(XMLError) -> Output
    ) throws -> (Output, [XMLDiagnostic]) {
        var cursor = try XMLDocument.parse(bytes, vocabulary: configuration.vocabulary, limits: configuration.limits).cursor(owner: owner)
        guard let name = try SOAPEnvelope.enterBody(&cursor) else {
            throw cursor.error(.unexpectedContent, "the body is empty")
        }
        if SOAPFault.isFault(name) { throw try SOAPFault(from: &cursor) }
        let output = try cursor.element(decode)
        return (output, cursor.diagnostics)
    }
}

extension SOAPFault: Error {}
