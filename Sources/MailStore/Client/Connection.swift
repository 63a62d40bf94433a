import HTTPTypes
import Logging
import ServiceClient

/// The one way to the server: POST with Basic authentication and a form, and what came back.
struct Connection: Sendable {
    let configuration: MailStoreConfiguration
    private let pipeline: ClientPipeline
    private let authority: String

    init(configuration: MailStoreConfiguration, transport: any ClientTransport) {
        self.configuration = configuration
        pipeline = ClientPipeline(
            transport: transport,
            middlewares: configuration.middlewares + [BasicAuthentication(configuration.credentials)],
            requestTimeout: configuration.timeout.request
        )
        authority = "\(configuration.host):\(configuration.port)"
    }

    /// Sends one request.
    ///
    /// - Parameters:
    ///   - path: From the slash on.
    ///   - parameters: The form; its length is sent even when it is empty, for the server answers 411 otherwise.
    ///   - operation: The function or endpoint, for errors and logs.
    ///   - timeout: How long the server may take.
    ///   - setting: The setting that says so, for the error.
    /// - Returns: Whatever came back, unread.
    /// - Throws: ``MailStoreError`` when nothing did; `CancellationError`.
    func post(
        _ path: String,
        _ parameters: MailStoreParameters = [:],
        operation: String,
        timeout: Duration,
        setting: String = "timeout.request"
    ) async throws -> RawAnswer {
        let form = try naming(operation) { () throws(MailStoreError) in try parameters.formBody() }
        configuration.logger.debug(
            "request sent",
            metadata: [
                "mailstore.operation": .string(operation),
                "mailstore.parameters": .array(parameters.names.map { .string($0) }),
            ]
        )
        do {
            let request = head(path, length: form.count)
            let (response, body) = try await pipeline.send(request, body: HTTPBody(form), operation: operation, timeout: timeout)
            let bytes = try await body.collect(upTo: configuration.limits.responseBytes, setting: "limits.responseBytes")
            configuration.logger.debug(
                "answer received",
                metadata: ["mailstore.operation": .string(operation), "mailstore.status": .stringConvertible(response.status.code)]
            )
            return RawAnswer(status: response.status.code, contentType: response.headerFields[.contentType] ?? "", body: bytes)
        } catch {
            if error is CancellationError || Task.isCancelled { throw CancellationError() }
            let cause = (error as? ServiceClientError)?.naming(timeout: setting) ?? error
            throw MailStoreError(.transportFailed, "no answer from https://\(authority)", operation: operation, underlyingError: cause)
        }
    }

    private func head(_ path: String, length: Int) -> HTTPRequest {
        var request = HTTPRequest(method: .post, scheme: "https", authority: authority, path: path)
        request.headerFields[.contentType] = FormBody.contentType
        request.headerFields[.contentLength] = String(length)
        request.headerFields[.accept] = "application/json"
        return request
    }
}
