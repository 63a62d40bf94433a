public import HTTPTypes
internal import Logging
internal import ServiceClient

extension DeployClient {
    /// Sends any request of the API.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - path: The path below the base path.
    ///   - parameters: The query, before percent-encoding.
    ///   - content: The JSON body; default none.
    ///   - resource: The kind of record that the answer holds.
    /// - Returns: The answer.
    /// - Throws: ``DeployError``; `CancellationError` when the task was cancelled.
    public func send<Resource: DeployResource>(
        _ method: HTTPRequest.Method,
        _ path: DeployPath,
        parameters: [(name: String, value: String)] = [],
        content: DeployValue? = nil,
        reading resource: Resource.Type = DeployAnyRecord.self
    ) async throws -> DeployResponse<Resource> {
        try await send(method, path, parameters: parameters, body: try content.map(DeployRequestBody.init(json:)))
    }

    /// The one way to the server: names the operation, and wraps each failure once.
    func send<Resource: DeployResource>(
        _ method: HTTPRequest.Method,
        _ path: DeployPath,
        parameters: [(name: String, value: String)],
        body: DeployRequestBody?,
        waiting: Duration = .zero
    ) async throws -> DeployResponse<Resource> {
        let operation = "\(method.rawValue) \(basePath)/\(path)"
        let response: HTTPResponse
        let bytes: [UInt8]
        do {
            let received = try await pipeline.send(
                request(method, path, parameters, body),
                body: body.map { HTTPBody($0.bytes) },
                operation: operation,
                timeout: configuration.exchangeTimeout + waiting
            )
            response = received.0
            bytes = try await received.1.collect(upTo: configuration.responseBytes, setting: "responseBytes")
        } catch let error as ServiceClientError where error.code == .cancelled {
            throw CancellationError()
        } catch let error as CancellationError {
            throw error
        } catch {
            configuration.logger.debug("no answer", metadata: ["deploy.operation": "\(operation)"])
            let cause = (error as? ServiceClientError)?.naming(timeout: "exchangeTimeout") ?? error
            throw DeployError(.noAnswer, operation: operation, message: "there is no complete answer", underlyingError: cause)
        }
        return try read(response, bytes, operation)
    }

    private func request(
        _ method: HTTPRequest.Method,
        _ path: DeployPath,
        _ parameters: [(name: String, value: String)],
        _ body: DeployRequestBody?
    ) -> HTTPRequest {
        let query = parameters.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
        let target = "\(basePath)/\(path)" + (query.isEmpty ? "" : "?\(query)")
        var request = HTTPRequest(method: method, scheme: address.scheme, authority: address.authority, path: target)
        request.headerFields[.accept] = "application/json"
        if let body { request.headerFields[.contentType] = body.contentType }
        return request
    }

    private func read<Resource>(_ response: HTTPResponse, _ bytes: [UInt8], _ operation: String) throws -> DeployResponse<Resource> {
        let status = response.status.code
        let requestID = response.headerFields.first { $0.name.canonicalName == "request-id" }?.value
        configuration.logger.debug(
            "exchange",
            metadata: [
                "deploy.operation": "\(operation)", "deploy.status": "\(status)", "deploy.request_id": "\(requestID ?? "-")",
                "deploy.bytes": "\(bytes.count)",
            ]
        )
        guard (200..<300).contains(status) else {
            throw DeployError(operation: operation, status: status, requestID: requestID, body: bytes)
        }
        do {
            return DeployResponse(
                status: status,
                requestID: requestID,
                location: response.headerFields[.location],
                body: try DeployBody(json: bytes)
            )
        } catch {
            var failure = DeployError(
                .invalidResponse,
                operation: operation,
                message: "the answer with status \(status) is not the JSON of this API; check host and base path, and what stands between",
                underlyingError: error
            )
            failure.status = status
            failure.requestID = requestID
            throw failure
        }
    }
}
