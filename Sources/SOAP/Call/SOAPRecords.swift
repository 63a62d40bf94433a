internal import ServiceClient
public import XMLStream

/// The records of an answer, decoded while it arrives and handed out one by one, or in batches.
///
/// Only what was received since the last batch is in memory. The network is read as fast as records are asked for, no faster, and what
/// comes while a batch is decoded or used waits in the connection. The answer comes once, so it is gone through once: an iterator takes
/// a batch at a time, and what it did not hand out no other one gets. Tasks that ask at the same time take turns, a batch each.
///
///     let records = try await client.records(search, at: ["searchAssetsReturn", "assetArray", "items"], body: …, record: …, decode: …)
///     for try await asset in records { print(asset.name) }
///     let total = await records.output?.totalRows
public actor SOAPRecords<Record: Sendable, Output: Sendable> {
    private var end: Output?

    /// The elements that the decoders did not know, so far.
    public private(set) var diagnostics: [XMLDiagnostic] = []

    private var call: CallRecord
    private let started: ContinuousClock.Instant
    private let configuration: SOAPClientConfiguration
    private let owner: (any AnyObject & Sendable)?
    private let record: @Sendable (inout XMLCursor) throws(XMLError) -> Record
    private let decode: @Sendable (inout XMLCursor) throws(XMLError) -> Output
    private let reader: XMLReader
    private let body: HTTPBody

    /// The rest of the answer; `nil` while somebody reads in it, and after its end.
    private var chunks: HTTPBody.AsyncIterator?

    /// Who asked meanwhile: each batch goes to one, and nobody else's turn is the end.
    private var waiting: [(number: Int, turn: CheckedContinuation<Void, Never>)] = []
    private var lastNumber = 0
    private var first: [Record] = []
    private var isComplete = false

    /// Why the rest of the answer cannot be read, when records before it were handed out.
    private var broken: (any Error)?

    /// Why there is no further batch; for those who waited for their turn when it happened.
    private var failure: (any Error)?

    /// Whether those who want to know of the exchange are told of its end by somebody else, or were told.
    private var isNoted = true

    init(
        _ call: CallRecord,
        started: ContinuousClock.Instant,
        body: HTTPBody,
        path: [String],
        configuration: SOAPClientConfiguration,
        owner: (any AnyObject & Sendable)?,
        record: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Record,
        decode: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Output
    ) throws {
        self.call = call
        self.started = started
        self.configuration = configuration
        self.owner = owner
        self.record = record
        self.decode = decode
        self.body = body
        reader = try XMLReader(
            vocabulary: configuration.vocabulary,
            limits: configuration.limits,
            records: ["Envelope", "Body"] + path
        )
    }

    /// Whoever takes no more of the records ends the exchange.
    deinit {
        if !isNoted { configuration.onExchange?(call.operation, call.exchange(after: started.duration(to: .now)), nil) }
    }

    /// What the answer says beside the records: as far as it came, and all of it when there is no further batch.
    ///
    /// `nil` if what came cannot be read, for want of something that must be there.
    public var output: Output? {
        end
            ?? reader.partialDocument(owner: owner) { cursor in
                try? SOAPEnvelope.readBody(&cursor) { (cursor) throws(XMLError) in try cursor.element(decode) }
            }
    }

    /// How many wait for their turn.
    var waitingReaders: Int { waiting.count }

    /// What came of the answer.
    var answer: ReceivedAnswer { call.answer }

    /// Reads up to the first records, so that a fault is thrown before there is anything to iterate.
    ///
    /// - Throws: What went wrong as it is, since the call may be sent again.
    func open() async throws {
        var chunks = body.makeAsyncIterator()
        first = try await next(&chunks) ?? []
        if !isComplete { self.chunks = chunks }
    }

    /// From now on the exchange ends with whoever has the records; before, the call may have been sent again.
    func handOut() {
        if !isComplete { isNoted = false }
    }

    /// Gives the records that came since the last batch.
    ///
    /// - Returns: At least one record; `nil` after the last.
    /// - Throws: ``SOAPError``, after which there is no further batch, to each who waited for one; `CancellationError` when the task was
    ///   cancelled.
    public func nextBatch() async throws -> [Record]? {
        if !first.isEmpty {
            defer { first = [] }
            return first
        }
        return try await read()
    }

    private func read() async throws -> [Record]? {
        var hasWaited = false
        while chunks == nil, !isComplete {
            // Who is cancelled does not wait for a batch of somebody else.
            if hasWaited { try Task.checkCancellation() }
            hasWaited = true
            await turn()
        }
        defer { if !waiting.isEmpty { waiting.removeFirst().turn.resume() } }
        // Who was cancelled meanwhile must not end the answer for the others.
        if hasWaited { try Task.checkCancellation() }
        guard var chunks else {
            // Half of the records must not look like all of them to who asked before they broke off.
            if hasWaited, let failure { throw failure }
            return nil
        }
        self.chunks = nil
        do {
            let records = try await next(&chunks)
            if !isComplete { self.chunks = chunks }
            return records
        } catch {
            isComplete = true
            isNoted = true
            let failure = call.thrown(error, after: started.duration(to: .now), noting: configuration.onExchange)
            self.failure = failure
            throw failure
        }
    }

    /// Waits until whoever reads in the answer is done, or the task is cancelled.
    private func turn() async {
        lastNumber += 1
        let number = lastNumber
        await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                if Task.isCancelled { turn.resume() } else { waiting.append((number, turn)) }
            }
        } onCancel: {
            Task { await leave(number) }
        }
    }

    private func leave(_ number: Int) {
        guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: index).turn.resume()
    }

    private func next(_ chunks: inout HTTPBody.AsyncIterator) async throws -> [Record]? {
        if let broken { throw broken }
        while let chunk = try await chunks.next() {
            try call.answer.receive(chunk, limit: configuration.responseBytes)
            do {
                try reader.feed(chunk)
            } catch {
                var answer = call.answer
                try await answer.receiveRest(of: &chunks, limit: configuration.responseBytes)
                call.answer = answer
                guard reader.completeRecords > 0 else { throw error }
                broken = error
            }
            guard reader.completeRecords > 0 else { continue }
            defer { diagnostics = reader.diagnostics }
            return try reader.takeRecords(owner: owner, record)
        }
        isComplete = true
        call.answer.end()
        var cursor = try reader.finish().cursor(owner: owner)
        end = try SOAPEnvelope.readBody(&cursor) { (cursor) throws(XMLError) in try cursor.element(decode) }
        diagnostics += cursor.diagnostics
        isNoted = true
        configuration.onExchange?(call.operation, call.exchange(after: started.duration(to: .now)), nil)
        return nil
    }
}
