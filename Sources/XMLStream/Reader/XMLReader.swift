internal import CLibXML2

/// Reads one document in chunks as they arrive and keeps it as a tape.
///
/// The reader is libxml2's SAX2 push parser. It refuses document type declarations, opens no file and no connection,
/// and enforces ``XMLLimits``. After an error it takes no more input.
@safe public final class XMLReader {
    /// libxml2 buffers what it cannot parse yet; small slices keep that buffer, and the check of its size, tight.
    private static let sliceBytes = 16 << 10

    private let context: xmlParserCtxtPtr
    private let builder: UnsafeMutablePointer<TapeBuilder>
    private let limits: XMLLimits
    private var documentBytes = 0
    private var isFinished = false

    /// Makes a reader for one document.
    ///
    /// - Parameters:
    ///   - vocabulary: The names whose ids the document's cursor gives; by default none.
    ///   - limits: How much of the document is accepted; by default ``XMLLimits/standard``.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    public convenience init(vocabulary: XMLVocabulary = .empty, limits: XMLLimits = .standard) throws(XMLError) {
        try self.init(vocabulary: vocabulary, limits: limits, expectedBytes: 0)
    }

    init(vocabulary: XMLVocabulary, limits: XMLLimits, expectedBytes: Int) throws(XMLError) {
        LibXML2.ready
        let builder = UnsafeMutablePointer<TapeBuilder>.allocate(capacity: 1)
        unsafe builder.initialize(to: TapeBuilder(vocabulary: vocabulary, limits: limits, documentBytes: expectedBytes))
        var handler = unsafe SAXHandler.make()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else {
            unsafe builder.deinitialize(count: 1)
            unsafe builder.deallocate()
            throw XMLError(.limitExceeded, "libxml2 got no memory for a parser")
        }
        if let dictionary = unsafe xmlDictCreateSub(vocabulary.dictionary) {
            unsafe xmlDictFree(context.pointee.dict)
            unsafe context.pointee.dict = unsafe dictionary
        }
        // Without NOENT libxml2 hands out `&amp;` in attributes as `&#38;`. No entity can be declared, since DTDs are refused.
        _ = unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue))
        unsafe builder.pointee.context = unsafe context
        unsafe self.context = unsafe context
        unsafe self.builder = unsafe builder
        self.limits = limits
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe builder.pointee.discard()
        unsafe builder.deinitialize(count: 1)
        unsafe builder.deallocate()
    }

    /// Reads the next bytes of the document.
    ///
    /// - Parameter bytes: The bytes, cut anywhere.
    /// - Throws: ``XMLError`` when what was read so far is not well-formed, has a DTD, or crosses a limit.
    public func feed(_ bytes: [UInt8]) throws(XMLError) {
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
        documentBytes += bytes.count
        guard documentBytes <= limits.documentBytes else {
            throw located(XMLError.limit("documentBytes", limits.documentBytes, "the document is longer than this"))
        }
        var offset = 0
        while offset < bytes.count {
            let count = min(Self.sliceBytes, bytes.count - offset)
            let slice = unsafe bytes.baseAddress.map { unsafe $0 + offset }?.assumingMemoryBound(to: CChar.self)
            try unsafe parse(slice, count: count, last: false)
            offset += count
        }
    }

    /// Ends the document.
    ///
    /// - Returns: The document.
    /// - Throws: ``XMLError`` when the document is not complete.
    public func finish() throws(XMLError) -> XMLDocument {
        guard !isFinished else { throw Self.finished }
        isFinished = true
        do throws(XMLError) {
            try unsafe parse(nil, count: 0, last: true)
        } catch {
            // What was fed was well-formed; it is the end that comes too early.
            guard error.code == .malformed, !error.path.isEmpty else { throw error }
            throw XMLError(.incomplete, "the document ends here, inside this element", location: error.location, path: error.path)
        }
        return XMLDocument(tape: unsafe builder.pointee.takeTape())
    }

    private func parse(_ bytes: UnsafePointer<CChar>?, count: Int, last: Bool) throws(XMLError) {
        let status = unsafe xmlParseChunk(context, bytes, Int32(count), last ? 1 : 0)
        if let error = unsafe builder.pointee.error { throw error }
        guard unsafe status == 0 || context.pointee.wellFormed != 0 else {
            throw located(XMLError(.malformed, "the document is not well-formed (libxml2 error \(status))"))
        }
        guard let input = unsafe context.pointee.input, let end = unsafe input.pointee.end, let current = unsafe input.pointee.cur else {
            return
        }
        if unsafe end - current > limits.markupBytes {
            let error = XMLError.limit("markupBytes", limits.markupBytes, "a tag, comment or processing instruction is longer than this")
            unsafe builder.pointee.error = error
            throw located(error)
        }
    }

    private static let finished = XMLError(.unexpectedContent, "the reader has finished its document; make a new one for the next")

    private func located(_ error: XMLError) -> XMLError {
        var error = error
        error.location = unsafe builder.pointee.location
        error.path = unsafe builder.pointee.openPath
        return error
    }
}

extension XMLError {
    /// The error of a crossed limit: its name, its value, and how to raise it.
    static func limit(_ name: String, _ value: Int, _ what: String) -> XMLError {
        XMLError(.limitExceeded, "\(what): the limit \(name) is \(value); raise XMLLimits.\(name) if the document is to be trusted")
    }
}
