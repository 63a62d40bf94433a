import HTTPTypes
import ServiceClient
import Synchronization

/// Sends one batch and reads its answer, without any repetition but that for a wrong anchor mailbox.
final class BatchExchange: Sendable {
    /// What came of it.
    enum Answer {
        case results([Int: OperationResult])
        /// The service refused the batch as a whole.
        case refused(OperationResponse)
    }

    private let target: BatchTarget
    private let configuration: BatchConfiguration
    private let pipeline: ClientPipeline
    private let makeBoundary: @Sendable () -> String
    private let sendsAnchor: Mutex<Bool>

    init(
        target: BatchTarget,
        configuration: BatchConfiguration,
        pipeline: ClientPipeline,
        makeBoundary: @escaping @Sendable () -> String
    ) {
        self.target = target
        self.configuration = configuration
        self.pipeline = pipeline
        self.makeBoundary = makeBoundary
        sendsAnchor = Mutex(configuration.anchorMailbox != nil)
    }

    func send(_ elements: [PreparedElement], timeout: Duration) async throws -> Answer {
        let withAnchor = sendsAnchor.withLock { $0 }
        let answer = try await send(elements, timeout: timeout, withAnchor: withAnchor)
        guard case .refused(let response) = answer, withAnchor, response.error?.kind == .wrongAnchorMailbox else { return answer }
        sendsAnchor.withLock { $0 = false }
        return try await send(elements, timeout: timeout, withAnchor: false)
    }

    private func send(_ elements: [PreparedElement], timeout: Duration, withAnchor: Bool) async throws -> Answer {
        let (request, body) = try await message(elements, withAnchor: withAnchor)
        let (response, answer) = try await pipeline.send(request, body: body, operation: "$batch", timeout: timeout)
        let bytes = try await answer.collect(upTo: configuration.maximumResponseBytes, setting: "maximumResponseBytes")
        guard response.status.code == 200 || response.status.code == 202 else {
            return .refused(OperationResponse(status: response.status.code, headers: response.headerFields, body: bytes))
        }
        switch target.version.form {
        case .json:
            return .results(try JSONBatchReader(elements: elements).read(bytes))
        case .multipart:
            let reader = MultipartReader(elements: elements, continuesOnError: configuration.continuesOnError)
            return .results(try reader.read(bytes, contentType: response.headerFields[.contentType] ?? ""))
        }
    }

    /// The request as it is sent, but for what the pipeline adds.
    func message(_ elements: [PreparedElement], withAnchor: Bool) async throws -> (HTTPRequest, HTTPBody) {
        var request = target.request
        request.headerFields[.accept] = target.version.form == .json ? "application/json" : "multipart/mixed"
        if configuration.continuesOnError, let prefer = HTTPField.Name("Prefer") {
            request.headerFields[prefer] = "odata.continue-on-error"
        }
        if withAnchor, let anchor = configuration.anchorMailbox, let name = HTTPField.Name("X-AnchorMailbox") {
            request.headerFields[name] = anchor
        }
        switch target.version.form {
        case .json:
            request.headerFields[.contentType] = "application/json"
            return (request, HTTPBody(try await JSONBatchWriter(elements).bytes))
        case .multipart:
            let writer = try MultipartWriter(elements, makeBoundary: makeBoundary)
            request.headerFields[.contentType] = writer.contentType
            return (request, writer.body)
        }
    }
}
