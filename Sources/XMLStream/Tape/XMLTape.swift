internal import CLibXML2

/// A document, or the part of it that was parsed so far, in the memory of its parser, which it gives back in the end.
@safe final class XMLTape: @unchecked Sendable {
    let parser: XMLParser
    let storage: UnsafeMutablePointer<TapeStorage>
    private let vocabulary: XMLVocabulary

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
    func readRecords() {
        if shelf == nil { shelf = records?.makeShelf() }
        guard let shelf else { return }
        let found = unsafe parser.builder.pointee.records.count
        if shelf.room < found { makeRoom(for: found, on: shelf) }
        shelf.read(from: self, owner: owner)
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

    /// Puts the last records on the shelf, if there are any on it: in a small document they are read in their turn, as all is here.
    func readLastRecords() {
        if shelf != nil { readRecords() }
    }

    deinit {
        if parser.end() { vocabulary.parsers.give(parser) }
    }

    var count: Int { unsafe storage.pointee.tokens.count }

    /// A token; not a place beyond the end.
    func token(_ index: Int) -> XMLToken { unsafe storage.pointee.tokens.base[index] }

    /// The text or attribute value of a token.
    func text(of token: XMLToken) -> String { unsafe String(decoding: storage.pointee.value(of: token), as: UTF8.self) }

    /// The name with an id.
    func name(_ id: Int) -> XMLName { unsafe parser.builder.pointee.name(id) }
}
