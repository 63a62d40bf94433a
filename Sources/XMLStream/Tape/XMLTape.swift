/// A document, or the part of it that was parsed so far, in the memory of its parser, which it gives back in the end.
@safe final class XMLTape: @unchecked Sendable {
    let parser: XMLParser
    let storage: UnsafeMutablePointer<TapeStorage>
    private let vocabulary: XMLVocabulary

    /// Takes a parser that waits, or makes one, and prepares it for a document.
    init(vocabulary: XMLVocabulary, limits: XMLLimits, records: [String] = [], documentBytes: Int) throws(XMLError) {
        let parser: XMLParser
        if let idle = vocabulary.parsers.take() { parser = idle } else { parser = try XMLParser() }
        unsafe parser.builder.pointee.begin(vocabulary, limits, records: records, documentBytes: documentBytes)
        self.parser = parser
        self.vocabulary = vocabulary
        unsafe storage = unsafe parser.tape
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
