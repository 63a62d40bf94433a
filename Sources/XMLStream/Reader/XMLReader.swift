internal import CLibXML2

/// Reads one document in chunks as they arrive and keeps it as a tape.
///
/// The reader is libxml2's SAX2 push parser. It refuses document type declarations, opens no file and no connection,
/// and enforces ``XMLLimits``. After an error it takes no more input.
///
/// A long document whose records are of interest one by one need not stay in memory: with a path to its records, `takeRecords` hands
/// out those that are complete and forgets them.
///
///     let reader = try XMLReader(vocabulary: vocabulary, records: ["Envelope", "Body", "*", "assetArray", "items"])
///     for chunk in chunks {
///         try reader.feed(chunk)
///         assets += try reader.takeRecords(Asset.init(from:))
///     }
///     let rest = try reader.finish()
@safe public final class XMLReader {
    /// libxml2 buffers what it cannot parse yet; small slices keep that buffer, and the check of its size, tight.
    private static let sliceBytes = 16 << 10

    /// From so many bytes on libxml2 tells what is no XML before the end of the document.
    private static let leastJudged = 4

    /// A document that is cut off can end within a character, of which at most so many bytes are there; more are wrong ones.
    private static let mostBytesOfCharacter = 3

    /// The elements that nobody knew, in the records taken so far.
    public private(set) var diagnostics: [XMLDiagnostic] = []

    private let tape: XMLTape
    private let limits: XMLLimits
    private var documentBytes = 0
    private var isFinished = false

    /// Why a record could not be read when others before it could; it is for who asks for the next ones.
    private var recordFailure: XMLError?

    private var context: xmlParserCtxtPtr { unsafe tape.parser.context }
    private var builder: UnsafeMutablePointer<TapeBuilder> { unsafe tape.parser.builder }

    /// Makes a reader for one document.
    ///
    /// - Parameters:
    ///   - vocabulary: The names whose ids the document's cursor gives; by default none.
    ///   - limits: How much of the document is accepted; by default ``XMLLimits/standard``.
    ///   - path: The local names of the elements from the root to a record, `*` for any; by default there are no records.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    public convenience init(
        vocabulary: XMLVocabulary = .empty,
        limits: XMLLimits = .standard,
        records path: [String] = []
    ) throws(XMLError) {
        try self.init(vocabulary: vocabulary, limits: limits, at: path, expectedBytes: 0)
    }

    /// Makes a reader for one document whose records are read while it comes; it is good for one cursor.
    ///
    /// - Parameters:
    ///   - vocabulary: The names whose ids the document's cursor gives.
    ///   - limits: How much of the document is accepted.
    ///   - records: How its records are read; `nil` for none.
    ///   - owner: What their values belong to.
    ///   - announcedBytes: The size of the document as its sender says, so that room for the records is made in time; by default unknown.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    package convenience init(
        vocabulary: XMLVocabulary,
        limits: XMLLimits,
        reading records: XMLRecords?,
        owner: AnyObject?,
        announcedBytes: Int? = nil
    ) throws(XMLError) {
        let expectedBytes = min(announcedBytes ?? 0, limits.documentBytes)
        try self.init(vocabulary: vocabulary, limits: limits, reading: records, owner: owner, expectedBytes: expectedBytes)
    }

    init(
        vocabulary: XMLVocabulary,
        limits: XMLLimits,
        at path: [String] = [],
        reading records: XMLRecords? = nil,
        owner: AnyObject? = nil,
        expectedBytes: Int
    ) throws(XMLError) {
        tape = try XMLTape(vocabulary: vocabulary, limits: limits, at: path, reading: records, owner: owner, documentBytes: expectedBytes)
        try tape.parser.beginPieces()
        self.limits = limits
    }

    /// Reads the next bytes of the document.
    ///
    /// - Parameter bytes: The bytes, cut anywhere.
    /// - Throws: ``XMLError`` when what was read so far is not well-formed, has a DTD, or crosses a limit.
    public func feed(_ bytes: [UInt8]) throws(XMLError) {
        try feed(bytes[...])
    }

    func feed(_ bytes: ArraySlice<UInt8>) throws(XMLError) {
        let result: Result<Void, XMLError> = unsafe bytes.withUnsafeBytes { buffer in
            do throws(XMLError) { return .success(try unsafe feed(buffer)) } catch { return .failure(error) }
        }
        try result.get()
    }

    /// Reads the next bytes of the document.
    ///
    /// - Parameter bytes: The bytes, cut anywhere; not kept after the call.
    /// - Throws: ``XMLError`` when what was read so far is not well-formed, has a DTD, or crosses a limit.
    @unsafe public func feed(_ bytes: UnsafeRawBufferPointer) throws(XMLError) {
        guard !isFinished else { throw Self.finished }
        if let recordFailure { throw recordFailure }
        documentBytes += bytes.count
        guard documentBytes <= limits.documentBytes else {
            throw fail(XMLError.limit("documentBytes", limits.documentBytes, "the document is longer than this"))
        }
        var offset = 0
        while offset < bytes.count {
            let count = min(Self.sliceBytes, bytes.count - offset)
            let slice = unsafe bytes.baseAddress.map { unsafe $0 + offset }?.assumingMemoryBound(to: CChar.self)
            try unsafe parse(slice, count: count, last: false)
            offset += count
        }
    }

    /// Whether the records are left to who takes batches of them.
    var leavesRecords: Bool {
        get { unsafe builder.pointee.leavesRecords }
        set { unsafe builder.pointee.leavesRecords = newValue }
    }

    /// Whether there is a batch of records; see ``XMLTape/hasBatch``.
    var hasBatch: Bool { tape.hasBatch }

    /// Takes a batch of records; see ``XMLTape/takeBatch()``.
    func takeBatch() -> RecordBatch? { tape.takeBatch() }

    /// How many complete records wait to be taken.
    public var completeRecords: Int { unsafe tape.storage.pointee.records.count }

    /// Hands out the records that are complete, in the order of the document, and forgets them.
    ///
    /// Those that nobody took before ``finish()`` stay in the document. Before one that cannot be read, those that can are handed out; its
    /// error ends the reading then, whatever is asked for next.
    ///
    /// - Parameters:
    ///   - owner: What the values belong to; see ``XMLCursor/owner``.
    ///   - read: Reads a record, the cursor's current child, and consumes exactly it. The cursor is good for this call only.
    /// - Returns: What `read` returned.
    /// - Throws: ``XMLError`` when `read` throws it.
    public func takeRecords<Record>(
        owner: AnyObject? = nil,
        _ read: (inout XMLCursor) throws(XMLError) -> Record
    ) throws(XMLError) -> [Record] {
        if let recordFailure { throw recordFailure }
        let count = completeRecords
        guard count > 0, !isFinished else { return [] }
        var records: [Record] = []
        records.reserveCapacity(count)
        var cursor = tape.cursor(owner: owner)
        swap(&cursor.diagnostics, &diagnostics)
        for number in 0..<count {
            cursor.position = unsafe Int(tape.storage.pointee.records.base[number])
            cursor.state = .atChild
            do throws(XMLError) {
                records.append(try cursor.element(read))
            } catch {
                recordFailure = error
                break
            }
        }
        swap(&cursor.diagnostics, &diagnostics)
        unsafe builder.pointee.removeRecords()
        if let recordFailure, records.isEmpty { throw recordFailure }
        return records
    }

    /// Reads the document as far as it came, without the records that were taken; elements that are open end there.
    ///
    /// - Parameters:
    ///   - owner: What the values belong to; see ``XMLCursor/owner``.
    ///   - read: Reads the document, before whose root the cursor stands. The cursor is good for this call only.
    /// - Returns: What `read` returned.
    /// - Throws: What `read` throws.
    public func partialDocument<Result, Failure: Error>(
        owner: AnyObject? = nil,
        _ read: (inout XMLCursor) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        unsafe builder.pointee.endOpenElements()
        defer { unsafe builder.pointee.reopenElements() }
        var cursor = tape.cursor(owner: owner)
        return try read(&cursor)
    }

    /// Ends the document.
    ///
    /// - Returns: The document, without the records that were taken.
    /// - Throws: ``XMLError`` when the document is not complete.
    public func finish() throws(XMLError) -> XMLDocument {
        guard !isFinished else { throw Self.finished }
        if let recordFailure { throw recordFailure }
        isFinished = true
        do throws(XMLError) {
            try unsafe parse(nil, count: 0, last: true)
        } catch {
            // What was fed was well-formed; it is the end that comes too early.
            guard error.code == .malformed else { throw error }
            if unsafe castile_unconverted_bytes(context) > Self.mostBytesOfCharacter { throw Self.unreadable(at: error) }
            if documentBytes == 0 { throw XMLError(.incomplete, "the document is empty: it has not one byte") }
            guard error.path.isEmpty else {
                throw XMLError(.incomplete, "the document ends here, inside this element", location: error.location, path: error.path)
            }
            guard documentBytes >= Self.leastJudged, unsafe tape.storage.pointee.tokens.count == 0 else { throw error }
            throw XMLError(.incomplete, "the document ends here, before its root element", location: error.location)
        }
        guard unsafe castile_unconverted_bytes(context) == 0 else { throw fail(Self.unreadable()) }
        // A cursor needs the ends of all elements; no version of libxml2 may leave one out.
        guard unsafe !builder.pointee.hasOpenElements else {
            throw fail(XMLError(.incomplete, "the document ends here, inside this element"))
        }
        return XMLDocument(tape: tape)
    }

    private func parse(_ bytes: UnsafePointer<CChar>?, count: Int, last: Bool) throws(XMLError) {
        let status = unsafe castile_parse_chunk(context, bytes, Int32(count), last ? 1 : 0)
        if let error = unsafe builder.pointee.error { throw error }
        // libxml2 stops there, or at the end just says so, and takes what came before for well-formed.
        let hasStopped = unsafe context.pointee.disableSAX != 0 && context.pointee.wellFormed != 0
        guard status != Int32(XML_ERR_INVALID_ENCODING.rawValue), !hasStopped else { throw fail(Self.unreadable()) }
        guard unsafe status == 0 || context.pointee.wellFormed != 0 else {
            throw fail(XMLError(.malformed, "the document is not well-formed (libxml2 error \(status))"))
        }
        guard let input = unsafe context.pointee.input, let end = unsafe input.pointee.end, let current = unsafe input.pointee.cur else {
            return
        }
        if unsafe end - current > limits.markupBytes {
            throw fail(XMLError.limit("markupBytes", limits.markupBytes, "a tag, comment or processing instruction is longer than this"))
        }
    }

    /// The error of bytes that libxml2 cannot read, at the place of another one or of none.
    private static func unreadable(at error: XMLError? = nil) -> XMLError {
        let problem = "the document has bytes here that its encoding does not have"
        return XMLError(.invalidEncoding, problem, location: error?.location, path: error?.path ?? [])
    }

    private static let finished = XMLError(.unexpectedContent, "the reader has finished its document; make a new one for the next")

    /// Keeps an error with its place, so that the reader takes nothing more.
    private func fail(_ error: XMLError) -> XMLError {
        var error = error
        error.location = unsafe builder.pointee.location
        error.path = unsafe builder.pointee.openPath
        unsafe builder.pointee.error = error
        return error
    }
}

extension XMLError {
    /// The error of a crossed limit: its name, its value, and how to raise it.
    static func limit(_ name: String, _ value: Int, _ what: String) -> XMLError {
        XMLError(.limitExceeded, "\(what): the limit \(name) is \(value); raise XMLLimits.\(name) if the document is to be trusted")
    }
}
