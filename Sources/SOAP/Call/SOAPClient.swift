internal import HTTPTypes
public import ServiceClient
internal import Synchronization
public import XMLStream

/// Calls operations of one service: writes the envelope, sends it, reads the answer.
///
/// Every call passes ``call(_:fields:owner:header:body:records:whenEmpty:decode:)``, which wraps any failure once; or, for an answer whose
/// records are taken one by one, ``records(_:at:fields:owner:header:body:record:decode:)``, which does the same.
public final class SOAPClient: Sendable {
    /// Where the service is and how it is called; another service needs another client.
    public let configuration: SOAPClientConfiguration

    private let pipeline: ClientPipeline
    private let retry: RetryMiddleware

    /// The request as far as it is the same for every operation.
    private let template: HTTPRequest

    /// The endpoint as errors and exchanges show it: a query may hold a token.
    private let shownURL: String

    /// Makes a client.
    ///
    /// - Parameters:
    ///   - configuration: Where the service is and how it is called.
    ///   - transport: Sends the requests.
    ///   - middlewares: See each exchange on its way, each repetition anew, the first one first; by default none. The body of an answer
    ///     can be read once: a middleware that reads it hands another one on.
    ///   - retry: Sends a call again when that is worth it and safe, also when its answer breaks off; by default nothing is sent twice.
    /// - Throws: `ServiceClientError` when the endpoint is no http or https URL.
    public init(
        configuration: SOAPClientConfiguration,
        transport: any ClientTransport,
        middlewares: [any ClientMiddleware] = [],
        retry: RetryMiddleware = RetryMiddleware(.never)
    ) throws {
        self.configuration = configuration
        self.retry = retry
        pipeline = ClientPipeline(transport: transport, middlewares: middlewares)
        let address = try HTTPAddress(configuration.endpoint)
        shownURL = HTTPAddress.withoutQuery(configuration.endpoint)
        let accepted: HTTPFields = [.accept: "text/xml, application/soap+xml"]
        template = HTTPRequest(
            method: .post,
            scheme: address.scheme,
            authority: address.authority,
            path: address.path,
            headerFields: accepted
        )
    }

    /// Calls an operation.
    ///
    /// The answer is parsed while it arrives and decoded when it is complete; its records, if they are described, meanwhile. That of an
    /// operation without an answer is not decoded if its status is one from 200 to 299 and `whenEmpty` is given.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - fields: Further HTTP header fields, in place of those of the same name; by default none.
    ///   - owner: What the values of the request must belong to, and those of the response will.
    ///   - header: Writes the header blocks; by default there is no header.
    ///   - body: Writes the body's child.
    ///   - records: Which records of the answer are decoded while the rest of it arrives; by default none.
    ///   - whenEmpty: Makes what is returned for an answer with an empty body; by default that is an error.
    ///   - decode: Reads the body's child, the cursor's current child.
    /// - Returns: What `decode` returned, with what it did not know; or `whenEmpty`.
    /// - Throws: ``SOAPError``; `CancellationError` when the task was cancelled.
    public func call<Output>(
        _ operation: SOAPOperation,
        fields: [(name: String, value: String)] = [],
        owner: (any AnyObject & Sendable)? = nil,
        header: ((inout XMLWriter) throws(XMLError) -> Void)? = nil,
        body: (inout XMLWriter) throws(XMLError) -> Void,
        records: XMLRecords? = nil,
        whenEmpty: (() -> Output)? = nil,
        decode: (inout XMLCursor) throws(XMLError) -> Output
    ) async throws -> SOAPResponse<Output> {
        let started = ContinuousClock.now
        var call = CallRecord(operation: operation.name, url: shownURL, redaction: configuration.redaction)
        do {
            call.request = try SOAPEnvelope.write(version: configuration.version, owner: owner, header: header, body: body)
            let mayBeNone = operation.isOneWay && whenEmpty != nil
            let document = try await answer(to: operation, fields, &call, since: started) { body, answer in
                try await self.document(in: body, &answer, mayBeNone: mayBeNone, reading: records, owner: owner)
            }
            guard let document else {
                guard let whenEmpty else { throw XMLError(.incomplete, "no answer came") }
                configuration.onExchange?(operation.name, call.exchange(after: started.duration(to: .now)), nil)
                return SOAPResponse(output: whenEmpty(), diagnostics: [], duration: started.duration(to: .now))
            }
            var cursor = document.cursor(owner: owner)
            // An empty body under the status of a failure says nothing good.
            let output = try SOAPEnvelope.readBody(&cursor, whenEmpty: call.answer.isSuccess ? whenEmpty : nil) {
                (cursor) throws(XMLError) in
                try cursor.element(decode)
            }
            configuration.onExchange?(operation.name, call.exchange(after: started.duration(to: .now)), nil)
            return SOAPResponse(output: output, diagnostics: cursor.diagnostics, duration: started.duration(to: .now))
        } catch {
            throw call.thrown(error, after: started.duration(to: .now), noting: configuration.onExchange)
        }
    }

    /// Calls an operation whose answer has many records, and hands them out one by one while the answer arrives.
    ///
    /// - Parameters:
    ///   - operation: The operation.
    ///   - path: The local names of the elements from the body's child to a record, in any namespace: `searchAssetsReturn`, `assetArray`,
    ///     `items`.
    ///   - fields: Further HTTP header fields, in place of those of the same name; by default none.
    ///   - owner: What the values of the request must belong to, and those of the response will.
    ///   - header: Writes the header blocks; by default there is no header.
    ///   - body: Writes the body's child.
    ///   - record: Reads a record, the cursor's current child.
    ///   - decode: Reads the body's child, the cursor's current child, without the records.
    /// - Returns: The records, as soon as the first of them are there, or there are none.
    /// - Throws: ``SOAPError``, also for a fault; `CancellationError` when the task was cancelled.
    public func records<Record, Output>(
        _ operation: SOAPOperation,
        at path: [String],
        fields: [(name: String, value: String)] = [],
        owner: (any AnyObject & Sendable)? = nil,
        header: ((inout XMLWriter) throws(XMLError) -> Void)? = nil,
        body: (inout XMLWriter) throws(XMLError) -> Void,
        record: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Record,
        decode: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Output
    ) async throws -> SOAPRecords<Record, Output> {
        let started = ContinuousClock.now
        var call = CallRecord(operation: operation.name, url: shownURL, redaction: configuration.redaction)
        do {
            call.request = try SOAPEnvelope.write(version: configuration.version, owner: owner, header: header, body: body)
            let sent = call
            let records = try await answer(to: operation, fields, &call, since: started) { body, answer in
                var call = sent
                call.answer = answer
                let records = try SOAPRecords(
                    call,
                    started: started,
                    body: body,
                    path: path,
                    configuration: configuration,
                    owner: owner,
                    record: record,
                    decode: decode
                )
                do {
                    try await records.open()
                } catch {
                    answer = await records.answer
                    throw error
                }
                return records
            }
            await records.handOut()
            return records
        } catch {
            throw call.thrown(error, after: started.duration(to: .now), noting: configuration.onExchange)
        }
    }

    /// Reads the document of an answer; where there may be none, a status that says that all went well is enough, whatever comes with it.
    private func document(
        in body: HTTPBody,
        _ answer: inout ReceivedAnswer,
        mayBeNone: Bool,
        reading records: XMLRecords?,
        owner: (any AnyObject & Sendable)?
    ) async throws -> XMLDocument? {
        guard mayBeNone, answer.isSuccess else { return try await answer.parse(body, configuration, reading: records, owner: owner) }
        var chunks = body.makeAsyncIterator()
        try await answer.receiveRest(of: &chunks, limit: configuration.responseBytes)
        return nil
    }

    /// Sends the message and reads the answer while it comes; both once more when it breaks off, if that is allowed.
    private func answer<Value: Sendable>(
        to operation: SOAPOperation,
        _ fields: [(name: String, value: String)],
        _ call: inout CallRecord,
        since started: ContinuousClock.Instant,
        reading read: @Sendable (HTTPBody, inout ReceivedAnswer) async throws -> Value
    ) async throws -> Value {
        let last = Mutex(Attempt<Value>?.none)
        defer {
            if let attempt = last.withLock({ $0.take() }) { (call.answer, call.lastFailure) = (attempt.answer, attempt.failure) }
        }
        let (request, body, sent) = (try request(operation, fields), HTTPBody(call.request), call)
        do {
            _ = try await retry.intercept(request, body: body, operation: operation.name) { request, body in
                let earlier = last.withLock { $0 }
                if let earlier { note(earlier, of: sent) }
                let began = earlier == nil || configuration.onExchange == nil ? started : .now
                var attempt = Attempt<Value>()
                defer {
                    if configuration.onExchange != nil { attempt.duration = began.duration(to: .now) }
                    last.withLock { $0 = attempt }
                }
                var head: HTTPResponse?
                do {
                    let (response, body) = try await send(request, body, operation)
                    head = response
                    try attempt.answer.begin(response, length: body.length, limit: configuration.responseBytes)
                    attempt.outcome = .success(try await read(body, &attempt.answer))
                    return (response, HTTPBody())
                } catch {
                    attempt.outcome = .failure(error)
                    if let error = error as? XMLError, attempt.answer.isCutOff(error) {
                        throw ServiceClientError(.truncatedResponse, "the answer was cut off", underlyingError: error)
                    }
                    // What says whether to ask again is the status; an answer that cannot be understood would come again.
                    guard let head, error is XMLError || error is SOAPFault else { throw error }
                    return (head, HTTPBody())
                }
            }
        } catch let error as ServiceClientError where error.code == .truncatedResponse {
            // The attempt knows where the message ends.
            throw last.withLock { $0?.failure } ?? error
        }
        guard let outcome = last.withLock({ $0?.outcome }) else { throw XMLError(.incomplete, "no answer came") }
        return try outcome.get()
    }

    /// Tells who wants to know of an attempt after which the call is sent again.
    private func note<Value>(_ attempt: Attempt<Value>, of call: CallRecord) {
        guard let onExchange = configuration.onExchange else { return }
        var call = call
        call.answer = attempt.answer
        if let failure = attempt.failure {
            _ = call.thrown(failure, after: attempt.duration, noting: onExchange)
        } else {
            onExchange(call.operation, call.exchange(after: attempt.duration), nil)
        }
    }

    private func send(_ request: HTTPRequest, _ body: HTTPBody?, _ operation: SOAPOperation) async throws -> (HTTPResponse, HTTPBody) {
        try await pipeline.send(request, body: body, operation: operation.name, timeout: configuration.timeout)
    }

    /// The header field that names the operation in SOAP 1.1 (section 6.1.1).
    private static let soapAction = HTTPField.Name("SOAPAction")

    private func request(_ operation: SOAPOperation, _ fields: [(name: String, value: String)]) throws -> HTTPRequest {
        var request = template
        request.headerFields.append(HTTPField(name: .contentType, value: configuration.version.contentType(action: operation.action)))
        if configuration.version == .v1_1, let name = Self.soapAction {
            request.headerFields.append(HTTPField(name: name, value: "\"\(operation.action)\""))
        }
        for field in fields {
            guard let name = HTTPField.Name(field.name) else {
                throw ServiceClientError(
                    .invalidRequest,
                    "“\(field.name)” is no name of a header field (RFC 9110, section 5.1)",
                    mayHaveReachedServer: false
                )
            }
            request.headerFields[name] = field.value
        }
        return request
    }
}

extension SOAPFault: Error {}

extension SOAPEnvelope {
    /// Reads the child of the body, or takes what stands for none; throws a fault, if that is what it is.
    static func readBody<Output>(
        _ cursor: inout XMLCursor,
        whenEmpty: (() -> Output)? = nil,
        _ decode: (inout XMLCursor) throws(XMLError) -> Output
    ) throws -> Output {
        guard let name = try enterBody(&cursor) else {
            guard let whenEmpty else { throw cursor.error(.unexpectedContent, "the body is empty") }
            return whenEmpty()
        }
        if SOAPFault.isFault(name) { throw try SOAPFault(from: &cursor) }
        return try decode(&cursor)
    }
}
