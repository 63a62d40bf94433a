internal import CLibXML2

/// Writes the tape while libxml2 parses: maps names to ids, joins text, finds records, and stops the parser at a limit.
@unsafe struct TapeBuilder {
    /// The parser, for locations and to stop it; set right after it was made.
    var context: xmlParserCtxtPtr?

    /// The first error; libxml2 may report more after it.
    var error: XMLError? {
        didSet { unsafe hasFailed = unsafe error != nil }
    }

    /// The document, if its records are read while it comes; it lives as long as the builder works for it.
    var document: Unmanaged<XMLTape>?

    /// The names of this parser.
    private(set) var names = unsafe NameCache()

    /// What the tape is written to.
    let tape: UnsafeMutablePointer<TapeStorage>

    /// Whether there is an error: asked for at every event, so it costs no look into the error.
    private var hasFailed = false

    private var vocabulary = XMLVocabulary.empty

    /// The ids of the vocabulary's names are lower.
    private var knownNames: Int32 = 0

    private(set) var limits = XMLLimits.standard

    /// The tokens may be so many.
    private var mostTokens = 0

    /// The names that the vocabulary does not know may be so many, with those of the documents before.
    private var mostNames = Int.max
    private var open = unsafe GrowingBuffer<UInt32>(capacity: 64)

    /// The local names of the elements from the root to a record; `*` stands for any.
    private var recordPath: [String] = []

    /// How many elements are open around a record; -1 if there are no records.
    private var recordDepth = -1

    /// An element whose children of one name are records, so that names are compared once and not for each record.
    private(set) var recordParent = -1
    private var recordName = -1

    /// An element whose children of one name are as deep and are none.
    private var otherParent = -1
    private var otherName = -1

    /// Whether so much of the tape is records that they should be read, while what was written is still near the processor.
    private(set) var areRecordsDue = false

    /// Where the values of the last complete record end.
    private var recordBytes = 0

    /// Whether the last token is a text beside elements that may go on; a text that was ended is not looked at again.
    private var isTextOpen = false

    /// Whether somebody takes the records in batches; otherwise they are read as they come.
    var leavesRecords = false

    init(tape: UnsafeMutablePointer<TapeStorage>) { unsafe self.tape = unsafe tape }

    /// Makes the builder ready for a document of about `documentBytes`.
    mutating func begin(_ vocabulary: XMLVocabulary, _ limits: XMLLimits, records path: [String], documentBytes: Int) {
        unsafe error = nil
        unsafe self.vocabulary = vocabulary
        unsafe knownNames = Int32(vocabulary.count)
        unsafe self.limits = limits
        unsafe mostTokens = min(limits.nodes, Self.most)
        unsafe mostNames = unsafe names.others.count + min(limits.unknownNames, .max - names.others.count)
        unsafe recordPath = path
        unsafe recordDepth = path.count - 1
        unsafe recordParent = -1
        unsafe otherParent = -1
        unsafe areRecordsDue = false
        unsafe leavesRecords = false
        unsafe isTextOpen = false
        unsafe open.removeAll()
        unsafe tape.pointee.removeAll()
        unsafe tape.pointee.tokens.reserve(documentBytes / 24)
        unsafe tape.pointee.bytes.reserve(documentBytes / 2)
    }

    /// Lets go of what belongs to the document.
    mutating func end() {
        unsafe vocabulary = .empty
        unsafe document = nil
        unsafe recordPath = []
    }

    func deallocate() {
        unsafe names.deallocate()
        unsafe open.deallocate()
    }

    /// Where the parser stands.
    var location: XMLLocation? {
        guard let input = unsafe context?.pointee.input else { return nil }
        return unsafe XMLLocation(line: Int(input.pointee.line), column: Int(input.pointee.col))
    }

    /// Whether an element is open.
    var hasOpenElements: Bool { unsafe open.count > 0 }

    /// The local names of the elements that are open.
    var openPath: [String] { unsafe (0..<open.count).map { unsafe localName(openElement($0)) } }

    @inline(__always)
    mutating func startElement(
        _ local: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        attributes: Int = 0,
        declarations: Int = 0
    ) {
        guard unsafe !hasFailed else { return }
        unsafe closeText()
        if unsafe open.count >= limits.depth { return unsafe stopAtDepth() }
        if unsafe attributes &+ declarations > limits.attributesPerElement { return unsafe stopAtAttributes() }
        if unsafe tape.pointee.tokens.count &+ attributes &+ declarations >= mostTokens { return unsafe stopAtNodes() }
        guard let name = unsafe id(local, namespace) else { return }
        unsafe open.append(UInt32(truncatingIfNeeded: tape.pointee.tokens.count))
        unsafe tape.pointee.tokens.append(startToken(name))
    }

    @inline(__always)
    private func startToken(_ name: Int32) -> XMLToken {
        var token = unsafe XMLToken(.leaf, name: name, offset: tape.pointee.bytes.count)
        if let input = unsafe context?.pointee.input {
            token.line = unsafe UInt32(truncatingIfNeeded: input.pointee.line)
            token.column = unsafe UInt32(truncatingIfNeeded: input.pointee.col)
        }
        return token
    }

    mutating func declare(prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?) {
        guard unsafe !hasFailed else { return }
        let prefixLength = unsafe prefix.map { unsafe Int(xmlStrlen($0)) } ?? 0
        let namespaceLength = unsafe namespace.map { unsafe Int(xmlStrlen($0)) } ?? 0
        guard unsafe tape.pointee.bytes.count &+ prefixLength &+ namespaceLength <= Self.most else { return unsafe stopAtMemory() }
        var token = unsafe XMLToken(.declaration, offset: tape.pointee.bytes.count)
        token.length = UInt32(prefixLength + namespaceLength)
        token.line = UInt32(prefixLength)
        let place = unsafe tape.pointee.tokens.count
        token.skip = unsafe UInt32(place - openElement(open.count - 1))
        unsafe tape.pointee.declarations.append(UInt32(truncatingIfNeeded: place))
        unsafe tape.pointee.tokens.append(token)
        if let prefix = unsafe prefix { unsafe tape.pointee.bytes.append(prefix, count: prefixLength) }
        if let namespace = unsafe namespace { unsafe tape.pointee.bytes.append(namespace, count: namespaceLength) }
    }

    mutating func attribute(
        _ local: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        from start: UnsafePointer<xmlChar>?,
        to end: UnsafePointer<xmlChar>?
    ) {
        guard unsafe !hasFailed, let start = unsafe start, let end = unsafe end else { return }
        let count = unsafe end - start
        guard unsafe count <= limits.textBytes else { return unsafe stopAtText() }
        guard unsafe tape.pointee.bytes.count &+ count <= Self.most else { return unsafe stopAtMemory() }
        guard let name = unsafe id(local, namespace) else { return }
        var token = unsafe XMLToken(.attribute, name: name, offset: tape.pointee.bytes.count)
        token.length = UInt32(truncatingIfNeeded: count)
        unsafe tape.pointee.tokens.append(token)
        unsafe tape.pointee.bytes.append(start, count: count)
    }

    /// The id of a name; nil, after which nothing more is read, if there are too many that the vocabulary does not know.
    @inline(__always)
    private mutating func id(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32? {
        let id = unsafe names.id(local, namespace, in: vocabulary)
        guard unsafe id < knownNames || names.others.count <= mostNames else {
            unsafe stopAtNames()
            return nil
        }
        return id
    }

    @inline(__always)
    mutating func text(_ start: UnsafePointer<xmlChar>?, count: Int) {
        guard unsafe !hasFailed, let start = unsafe start, let index = unsafe textToken() else { return }
        let token = unsafe tape.pointee.tokens.base + index
        let length = unsafe Int(token.pointee.length) &+ count
        guard unsafe length <= limits.textBytes else { return unsafe stopAtText() }
        guard unsafe tape.pointee.bytes.count &+ count <= Self.most else { return unsafe stopAtMemory() }
        if unsafe token.pointee.length == 0 { unsafe token.pointee.offset = UInt32(truncatingIfNeeded: tape.pointee.bytes.count) }
        unsafe token.pointee.length = UInt32(truncatingIfNeeded: length)
        unsafe tape.pointee.bytes.append(start, count: count)
    }

    @inline(__always)
    mutating func endElement() {
        guard unsafe !hasFailed, unsafe open.count > 0 else { return }
        let index = unsafe openElement(open.count &- 1)
        if unsafe !tape.pointee.tokens.base[index].is(.leaf) { unsafe endParent() }
        unsafe tape.pointee.tokens.base[index].skip = UInt32(truncatingIfNeeded: tape.pointee.tokens.count &- index)
        unsafe open.removeLast(1)
        if unsafe open.count > 0 { unsafe tape.pointee.tokens.base[openElement(open.count &- 1)].length &+= 1 }
        if unsafe open.count == recordDepth { unsafe noteRecord(index) }
    }

    /// Ends an element that has elements in it.
    ///
    /// Not a part of ``endElement()``, which most often ends one that has none.
    @inline(never)
    private mutating func endParent() {
        unsafe closeText()
        unsafe tape.pointee.tokens.append(XMLToken(.end, offset: 0))
    }

    /// Makes elements that are open look as if they ended here, for who reads the tape now.
    func endOpenElements() {
        for depth in unsafe 0..<open.count {
            let index = unsafe openElement(depth)
            unsafe tape.pointee.tokens.base[index].skip = UInt32(truncatingIfNeeded: tape.pointee.tokens.count &- index)
        }
    }

    func reopenElements() {
        for depth in unsafe 0..<open.count { unsafe tape.pointee.tokens.base[openElement(depth)].skip = 0 }
    }

    /// Takes the complete records out of the tape, so that it does not grow with them.
    mutating func removeRecords() {
        unsafe areRecordsDue = false
        if let part = unsafe adjacentRecords {
            unsafe tape.pointee.remove(part)
            unsafe forget(part, records: tape.pointee.records.count)
        } else {
            for number in unsafe 0..<tape.pointee.records.count {
                unsafe tape.pointee.tokens.base[Int(tape.pointee.records.base[number])].kind = .gap
            }
        }
        unsafe tape.pointee.records.removeAll()
    }

    /// Leaves the tape as it is to others, who read its complete records, and goes on behind these on another one.
    ///
    /// - Returns: Whether it did: not for records that stand apart, nor where there would be more to copy than to leave.
    mutating func moveOn(to other: UnsafeMutablePointer<TapeStorage>) -> Bool {
        guard let part = unsafe adjacentRecords, part.tokens.count >= part.tokens.lowerBound, part.bytes.count >= part.bytes.lowerBound
        else { return false }
        unsafe other.pointee.copy(tape.pointee, without: part)
        unsafe swap(&tape.pointee, &other.pointee)
        unsafe forget(part, records: other.pointee.records.count)
        return true
    }

    /// Counts no longer on records that are not on the tape any more.
    private mutating func forget(_ part: TapePart, records count: Int) {
        unsafe tape.pointee.tokens.base[openElement(recordDepth - 1)].length -= UInt32(count)
        for index in unsafe 0..<open.count where unsafe openElement(index) >= part.tokens.upperBound {
            unsafe open.base[index] -= UInt32(part.tokens.count)
        }
    }

    /// The complete records, if they stand side by side in an element that is open.
    ///
    /// Around others, other tokens count on the places of theirs.
    private var adjacentRecords: TapePart? {
        let (tokens, records) = unsafe (tape.pointee.tokens.base, tape.pointee.records)
        guard unsafe records.count > 0, unsafe recordDepth > 0, unsafe open.count >= recordDepth else { return nil }
        let start = unsafe Int(records.base[0])
        guard unsafe openElement(recordDepth - 1) < start else { return nil }
        var end = start
        for number in unsafe 0..<records.count {
            guard unsafe Int(records.base[number]) == end else { return nil }
            end += unsafe Int(tokens[end].skip)
        }
        // The text of a record without elements comes after its attributes.
        let bytes = unsafe Int(end - start > 1 ? min(tokens[start].offset, tokens[start + 1].offset) : tokens[start].offset)
        return unsafe TapePart(tokens: start..<end, bytes: bytes..<recordBytes)
    }

    private mutating func noteRecord(_ index: Int) {
        let parent = unsafe recordDepth > 0 ? openElement(recordDepth &- 1) : 0
        let name = unsafe tape.pointee.tokens.base[index].name
        if unsafe parent != recordParent || name != recordName {
            if unsafe parent == otherParent, unsafe name == otherName { return }
            guard unsafe isRecord(index) else {
                unsafe otherParent = parent
                unsafe otherName = name
                return
            }
            // One array is read while the document comes; another one waits for its turn.
            if unsafe document != nil, unsafe recordParent >= 0 { return unsafe recordDepth = -1 }
            unsafe recordParent = parent
            unsafe recordName = name
        }
        unsafe tape.pointee.records.append(UInt32(truncatingIfNeeded: index))
        unsafe recordBytes = unsafe tape.pointee.bytes.count
        guard unsafe document != nil, unsafe !leavesRecords else { return }
        unsafe areRecordsDue = unsafe tape.pointee.tokens.count - Int(tape.pointee.records.base[0]) > Self.mostUnread
    }

    /// Whether an element at the depth of records stands on the path.
    private func isRecord(_ index: Int) -> Bool {
        for depth in unsafe 0...recordDepth {
            let element = unsafe depth < recordDepth ? openElement(depth) : index
            guard unsafe recordPath[depth] == "*" || recordPath[depth] == localName(element) else { return false }
        }
        // Who reads the array looks for a name of the vocabulary: the same word in another namespace is no record there.
        return unsafe document == nil || tape.pointee.tokens.base[index].name < vocabulary.count
    }

    /// So many tokens, 6 kB, are written before records are read: few enough to be near the processor still.
    private static let mostUnread = 256

    @inline(__always)
    private func openElement(_ depth: Int) -> Int { unsafe Int(open.base[depth]) }

    /// The token that takes the text which comes now: that of the open element, or one beside the elements in it.
    @inline(__always)
    private mutating func textToken() -> Int? {
        guard unsafe open.count > 0 else { return nil }
        let index = unsafe openElement(open.count &- 1)
        if unsafe tape.pointee.tokens.base[index].is(.leaf) { return index }
        if unsafe !isTextOpen {
            unsafe tape.pointee.tokens.append(XMLToken(.text, offset: 0))
            unsafe isTextOpen = true
        }
        return unsafe tape.pointee.tokens.count &- 1
    }

    /// Ends a run of text beside elements.
    ///
    /// White space there carries nothing in a message, so it takes no place on the tape.
    @inline(__always)
    private mutating func closeText() {
        guard unsafe open.count > 0 else { return }
        let index = unsafe openElement(open.count &- 1)
        if unsafe tape.pointee.tokens.base[index].is(.leaf) {
            let token = unsafe tape.pointee.tokens.base[index]
            unsafe tape.pointee.tokens.base[index].kind = .start
            if token.length > 0 { unsafe moveText(from: index, token) }
        } else if unsafe isTextOpen {
            unsafe isTextOpen = false
            unsafe dropWhiteSpace()
        }
    }

    /// Gives the text of an element a token of its own, because an element follows it.
    @inline(never)
    private mutating func moveText(from index: Int, _ token: XMLToken) {
        unsafe tape.pointee.tokens.base[index].length = 0
        var text = XMLToken(.text, offset: Int(token.offset))
        text.length = token.length
        unsafe tape.pointee.tokens.append(text)
        unsafe dropWhiteSpace()
    }

    private mutating func dropWhiteSpace() {
        let token = unsafe tape.pointee.tokens.base[tape.pointee.tokens.count &- 1]
        guard unsafe tape.pointee.value(of: token).allSatisfy(XMLScalar.isSpace) else { return }
        unsafe tape.pointee.bytes.removeLast(Int(token.length))
        unsafe tape.pointee.tokens.removeLast(1)
    }

    /// The most tokens, and bytes of values: their places are numbers of 32 bits.
    private static let most = Int(UInt32.max)

    private func localName(_ index: Int) -> String {
        unsafe name(tape.pointee.tokens.base[index].name).local
    }

    /// The name with an id: one of the vocabulary, or one that only this parser met.
    func name(_ id: Int) -> XMLName {
        unsafe id < vocabulary.count ? vocabulary.names[id] : names.others[id - vocabulary.count]
    }
}
