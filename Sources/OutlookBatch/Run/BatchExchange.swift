import HTTPTypes
import ServiceClient
import Synchronization

/// Sends one batch and reads its answer, without any repetition but that for a wrong anchor mailbox.
final class BatchExchange: Sendable {
    /// What came of it.
    enum Answer {
        /// The results, and where more of them are.
        case results([Int: OperationResult], nextLink: String?)
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

    /// Sends one batch.
    ///
    /// - Parameters:
    ///   - elements: What it holds.
    ///   - timeout: How long it may take.
    ///   - watch: Tells afterwards whether it came as far as the transport.
    /// - Returns: What the service answered.
    /// - Throws: ``OutlookBatchError``; what the pipeline throws.
    func send(_ elements: [PreparedElement], timeout: Duration, watch: TransportWatch) async throws -> Answer {
        let withAnchor = sendsAnchor.withLock { $0 }
        let answer = try await send(elements, timeout: timeout, watch: watch, withAnchor: withAnchor)
        guard case .refused(let response) = answer, withAnchor, response.error?.kind == .wrongAnchorMailbox else { return answer }
        sendsAnchor.withLock { $0 = false }
        return try await send(elements, timeout: timeout, watch: watch, withAnchor: false)
    }

    private func send(
        _ elements: [PreparedElement],
        timeout: Duration,
        watch: TransportWatch,
        withAnchor: Bool
    ) async throws -> Answer {
        watch.reset()
        let (request, body) = try await message(elements, withAnchor: withAnchor)
        var pipeline = pipeline
        pipeline.middlewares.append(watch)
        let (response, answer) = try await pipeline.send(request, body: body, operation: "$batch", timeout: timeout)
        let bytes = try await answer.collect(upTo: configuration.maximumResponseBytes, setting: "maximumResponseBytes")
        guard response.status.code == 200 || response.status.code == 202 else {
            return .refused(OperationResponse(status: response.status.code, headers: response.headerFields, body: bytes))
        }
        switch target.version.form {
        case .json:
            let page = try JSONBatchReader(elements: elements).read(bytes)
            return .results(page.results, nextLink: page.nextLink)
        case .multipart:
            let reader = MultipartReader(elements: elements, continuesOnError: configuration.continuesOnError)
            return .results(try reader.read(bytes, contentType: response.headerFields[.contentType] ?? ""), nextLink: nil)
        }
    }

    /// Fetches one more page of the answer to a JSON batch.
    ///
    /// - Parameters:
    ///   - link: Where it is, as the service says.
    ///   - elements: What the batch held.
    ///   - results: What the pages before it told.
    ///   - timeout: How long it may take.
    /// - Returns: What is known with it.
    /// - Throws: ``OutlookBatchError``, for a page at another host among others; what the pipeline throws.
    func page(
        at link: String,
        of elements: [PreparedElement],
        after results: [Int: OperationResult],
        timeout: Duration
    ) async throws -> JSONBatchReader.Page {
        guard var request = target.request(following: link) else {
            throw OutlookBatchError(
                .invalidResponse,
                "the service announced more answers at \"\(HTTPAddress.shown(link))\", which is not on its host; they were not fetched"
            )
        }
        request.headerFields[.accept] = "application/json"
        addAnchor(to: &request, if: sendsAnchor.withLock { $0 })
        let (response, answer) = try await pipeline.send(request, operation: "$batch", timeout: timeout)
        let bytes = try await answer.collect(upTo: configuration.maximumResponseBytes, setting: "maximumResponseBytes")
        guard response.status.code == 200 else {
            let error = ODataError(bytes)
            let reason = error.map { "\($0)" } ?? "status \(response.status.code)"
            throw OutlookBatchError(
                configuration.retry.statuses.contains(response.status.code) ? .batchRefused : .invalidResponse,
                "the service announced more answers but did not hand them out: \(reason)",
                status: response.status.code,
                serviceError: error
            )
        }
        return try JSONBatchReader(elements: elements).read(bytes, after: results)
    }

    /// The request as it is sent, but for what the pipeline adds.
    func message(_ elements: [PreparedElement], withAnchor: Bool) async throws -> (HTTPRequest, HTTPBody) {
        var request = target.request
        request.headerFields[.accept] = target.version.form == .json ? "application/json" : "multipart/mixed"
        if configuration.continuesOnError, let prefer = HTTPField.Name("Prefer") {
            request.headerFields[prefer] = "odata.continue-on-error"
        }
        addAnchor(to: &request, if: withAnchor)
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

    private func addAnchor(to request: inout HTTPRequest, if withAnchor: Bool) {
        guard withAnchor, let anchor = configuration.anchorMailbox, let name = HTTPField.Name("X-AnchorMailbox") else { return }
        request.headerFields[name] = anchor
    }
}
