internal import CLibXML2

/// A document, or the part of it that was parsed so far, in the memory of its parser, which it gives back in the end.
@safe final class XMLTape: @unchecked Sendable {
    let parser: XMLParser
    let storage: UnsafeMutablePointer<TapeStorage>
    let vocabulary: XMLVocabulary

    /// The records that were read before the end of the document; `nil` if none were.
    private(set) var shelf: (any RecordShelf)?
    private let records: XMLRecords?
    private let owner: AnyObject?
    private let documentBytes: Int

    /// Takes a parser that waits, or makes one, and prepares it for a document.
    ///
    /// - Parameters:
    ///   - vocabulary: The names that the document's cursor knows.
    ///   - limits: How much of the document is accepted.
    ///   - path: The way to records that are taken by hand.
    ///   - records: How records are read while the document comes, in place of that.
    ///   - owner: What the values of such records belong to.
    ///   - documentBytes: The size of the document, 0 if it is not known.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    init(
        vocabulary: XMLVocabulary,
        limits: XMLLimits,
        at path: [String] = [],
        reading records: XMLRecords? = nil,
        owner: AnyObject? = nil,
        documentBytes: Int
    ) throws(XMLError) {
        let parser: XMLParser
        if let idle = vocabulary.parsers.take() { parser = idle } else { parser = try XMLParser() }
        self.parser = parser
        self.vocabulary = vocabulary
        self.records = records
        self.owner = owner
        self.documentBytes = documentBytes
        unsafe storage = unsafe parser.tape
        let builder = unsafe parser.builder
        // Memory for the whole of a long document is not needed if its records do not stay.
        let tapeBytes = records == nil ? documentBytes : 0
        unsafe builder.pointee.begin(vocabulary, limits, records: records?.path ?? path, documentBytes: tapeBytes)
        if records != nil { unsafe builder.pointee.document = unsafe Unmanaged.passUnretained(self) }
    }

    /// Puts the records that are complete on the shelf.
    ///
    /// Not a part of the call-back for ends of elements, which seldom does so.
    @inline(never)
    func readRecords() {
        guard let shelf = shelfForRecords() else { return }
        shelf.read(from: cursor(owner: owner))
        unsafe parser.builder.pointee.removeRecords()
    }

    /// Whether so much of the tape is records that a batch of them is worth it.
    var hasBatch: Bool {
        unsafe storage.pointee.records.count > 0
            && storage.pointee.tokens.count - Int(storage.pointee.records.base[0]) >= RecordBatch.leastTokens
    }

    /// Takes the records that are complete off the tape, to be read while the parser goes on.
    ///
    /// One batch must be read before the next one is taken. Records that must stay where they are it reads itself.
    ///
    /// - Returns: The batch; `nil` if there is none.
    func takeBatch() -> RecordBatch? {
        guard let shelf = shelfForRecords() else { return nil }
        guard unsafe parser.builder.pointee.moveOn(to: parser.spare) else {
            readRecords()
            return nil
        }
        return unsafe RecordBatch(cursor: XMLCursor(tape: self, storage: parser.spare, owner: owner), shelf: shelf)
    }

    /// The shelf, with room for the records that are complete; `nil` if there are none.
    private func shelfForRecords() -> (any RecordShelf)? {
        let found = unsafe storage.pointee.records.count
        guard found > 0 else { return nil }
        if shelf == nil { shelf = unsafe records?.makeShelf(parser.builder.pointee.recordParent) }
        guard let shelf else { return nil }
        if shelf.room < found { makeRoom(for: found, on: shelf) }
        return shelf
    }

    /// How many times what came of a document is believed of its announced size.
    private static let mostBelieved = 16

    /// Makes room on the shelf for as many records as the document has if they go on as they began, since to grow is to copy.
    ///
    /// What does not go on so takes no more memory than the document itself.
    private func makeRoom(for found: Int, on shelf: any RecordShelf) {
        let consumed = unsafe xmlByteConsumed(parser.context)
        guard consumed > 0, documentBytes > consumed else { return }
        let believed = min(documentBytes, consumed * Self.mostBelieved)
        let expected = Double(shelf.count + found) * Double(believed) / Double(consumed)
        shelf.reserve(Int(expected * 17 / 16) + 1, bytes: believed)
    }

    deinit {
        if parser.end() { vocabulary.parsers.give(parser) }
    }

    /// Makes a cursor that stands before the root.
    func cursor(owner: AnyObject?) -> XMLCursor { unsafe XMLCursor(tape: self, storage: storage, owner: owner) }

    /// The names that the parser has met so far and the vocabulary does not know; their ids follow those of the vocabulary.
    var otherNames: [XMLName] { unsafe parser.builder.pointee.names.others }
}
