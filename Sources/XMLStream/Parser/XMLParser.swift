internal import CLibXML2

/// libxml2's SAX2 push parser with the memory that its events are written to, used for one document after another.
@safe final class XMLParser: @unchecked Sendable {
    /// The most memory for tokens and values that a parser keeps while it waits, in bytes.
    private static let mostIdleBytes = 4 << 20

    /// The most names that a parser keeps, with and without their namespaces, and bytes of them: a document with a flood of names must not
    /// stay in memory, nor use up the 10 MB that libxml2 has for the names of the next.
    private static let mostIdleNames = 4096
    private static let mostIdleNameBytes = 1 << 20

    let context: xmlParserCtxtPtr
    let builder: UnsafeMutablePointer<TapeBuilder>
    let tape: UnsafeMutablePointer<TapeStorage>

    /// What the tape is exchanged for when records are read while the parser goes on.
    let spare: UnsafeMutablePointer<TapeStorage>

    /// Whether the parser has read a document.
    var isUsed = false

    /// No connections, and references resolved.
    ///
    /// Without NOENT libxml2 hands out `&amp;` in attributes as `&#38;`. No entity can be declared, since DTDs are refused.
    static let options = Int32(XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue)

    /// Makes a parser.
    ///
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    init() throws(XMLError) {
        LibXML2.ready
        let tape = unsafe Self.makeTape()
        let spare = unsafe Self.makeTape()
        let builder = UnsafeMutablePointer<TapeBuilder>.allocate(capacity: 1)
        unsafe builder.initialize(to: TapeBuilder(tape: tape))
        var handler = unsafe SAXHandler.make()
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, builder, nil, 0, nil) else {
            unsafe Self.deallocate(builder)
            unsafe Self.deallocate(tape)
            unsafe Self.deallocate(spare)
            throw Self.noMemory
        }
        _ = unsafe xmlCtxtUseOptions(context, Self.options)
        unsafe builder.pointee.context = unsafe context
        unsafe self.context = unsafe context
        unsafe self.builder = unsafe builder
        unsafe self.tape = unsafe tape
        unsafe self.spare = unsafe spare
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe Self.deallocate(builder)
        unsafe Self.deallocate(tape)
        unsafe Self.deallocate(spare)
    }

    /// Makes the parser ready for a document that comes in pieces.
    ///
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    func beginPieces() throws(XMLError) {
        if isUsed {
            guard unsafe xmlCtxtResetPush(context, nil, 0, nil, nil) == 0 else { throw Self.noMemory }
            // A reset leaves “UTF-8”, with which the next document's encoding would not be looked at.
            unsafe castile_forget_encoding(context)
        }
        isUsed = true
    }

    /// Lets go of the document.
    ///
    /// - Returns: Whether the parser is fit for another one.
    func end() -> Bool {
        unsafe builder.pointee.end()
        let bytes = unsafe tape.pointee.capacity + spare.pointee.capacity
        let names = unsafe context.pointee.dict
        return unsafe builder.pointee.error == nil && bytes <= Self.mostIdleBytes && xmlDictSize(names) <= Self.mostIdleNames
            && xmlDictGetUsage(names) <= Self.mostIdleNameBytes && builder.pointee.names.others.count <= Self.mostIdleNames
    }

    private static func makeTape() -> UnsafeMutablePointer<TapeStorage> {
        let tape = UnsafeMutablePointer<TapeStorage>.allocate(capacity: 1)
        unsafe tape.initialize(to: TapeStorage())
        return unsafe tape
    }

    private static func deallocate(_ builder: UnsafeMutablePointer<TapeBuilder>) {
        unsafe builder.pointee.deallocate()
        unsafe builder.deinitialize(count: 1)
        unsafe builder.deallocate()
    }

    private static func deallocate(_ tape: UnsafeMutablePointer<TapeStorage>) {
        unsafe tape.pointee.deallocate()
        unsafe tape.deinitialize(count: 1)
        unsafe tape.deallocate()
    }

    private static let noMemory = XMLError(.limitExceeded, "libxml2 got no memory for a parser")
}
