/// A parsed document: tokens in document order beside the bytes of all text.
///
/// Nothing changes after the parse, so a tape is shared freely.
@safe final class XMLTape: @unchecked Sendable {
    /// A namespace declaration and the tokens where it is in scope.
    struct Declaration {
        let prefix: String
        let namespace: String
        let start: Int
    }

    let tokens: UnsafeMutablePointer<XMLToken>
    let count: Int
    let declarations: [Declaration]
    private let bytes: UnsafeMutablePointer<UInt8>
    private let vocabulary: XMLVocabulary
    private let otherNames: [XMLName]

    init(
        tokens: GrowingBuffer<XMLToken>,
        bytes: GrowingBuffer<UInt8>,
        vocabulary: XMLVocabulary,
        otherNames: [XMLName],
        declarations: [Declaration]
    ) {
        unsafe self.tokens = unsafe tokens.base
        count = unsafe tokens.count
        unsafe self.bytes = unsafe bytes.base
        self.vocabulary = vocabulary
        self.otherNames = otherNames
        self.declarations = declarations
    }

    deinit {
        unsafe tokens.deallocate()
        unsafe bytes.deallocate()
    }

    /// The name with an id: one of the vocabulary, or one that only this document has.
    func name(_ id: Int) -> XMLName {
        id < vocabulary.count ? vocabulary.names[id] : otherNames[id - vocabulary.count]
    }

    /// The text or attribute value of a token.
    @inline(__always)
    func value(of token: XMLToken) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: bytes + Int(token.first), count: Int(token.second))
    }

    /// The indices of the start tokens around a token, the root first and the token itself last if it is a start.
    func ancestors(of index: Int) -> [Int] {
        var result: [Int] = []
        var position = 0
        while position < count, position <= index {
            let token = unsafe tokens[position]
            if !token.is(.start) {
                position += 1
            } else if Int(token.first) <= index {
                position = Int(token.first)
            } else {
                result.append(position)
                position += 1
            }
        }
        return result
    }
}
