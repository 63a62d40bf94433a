internal import CLibXML2

/// Writes the tape while libxml2 parses: maps names to ids, joins text, and stops the parser at a limit.
@unsafe struct TapeBuilder {
    /// The parser, for locations and to stop it; set right after it was made.
    var context: xmlParserCtxtPtr?

    /// The first error; libxml2 may report more after it.
    var error: XMLError? {
        didSet { unsafe hasFailed = unsafe error != nil }
    }

    /// Whether there is an error: asked for at every event, so it costs no look into the error.
    private var hasFailed = false

    private let vocabulary: XMLVocabulary
    private let table: NameTable
    private let limits: XMLLimits
    private var tokens: GrowingBuffer<XMLToken>
    private var bytes: GrowingBuffer<UInt8>
    private var open: [Int] = []
    private var declarations: [XMLTape.Declaration] = []
    private var names: UnknownNames
    private var lastNamespace: UnsafePointer<xmlChar>?
    private var lastGroup: Int32
    private var isHandedOver = false

    /// Makes a builder for a document of about `documentBytes`: memory that is never touched costs nothing, growing costs a copy.
    init(vocabulary: XMLVocabulary, limits: XMLLimits, documentBytes: Int) {
        unsafe tokens = GrowingBuffer(capacity: max(256, documentBytes / 8))
        unsafe bytes = GrowingBuffer(capacity: max(4096, documentBytes / 2))
        unsafe self.vocabulary = vocabulary
        unsafe table = unsafe vocabulary.table
        unsafe self.limits = limits
        unsafe names = UnknownNames(firstID: vocabulary.count)
        unsafe lastGroup = unsafe vocabulary.group(of: nil)
    }

    /// Where the parser stands.
    var location: XMLLocation? {
        guard let input = unsafe context?.pointee.input else { return nil }
        return unsafe XMLLocation(line: Int(input.pointee.line), column: Int(input.pointee.col))
    }

    /// The local names of the elements that are open.
    var openPath: [String] { unsafe open.map { unsafe name(tokens.base[$0].name).local } }

    mutating func startElement(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, attributes: Int, declarations: Int) {
        guard unsafe !hasFailed else { return }
        unsafe dropIgnorableText(after: nil)
        if unsafe open.count >= limits.depth {
            return unsafe stop(.limit("depth", limits.depth, "the elements nest deeper than this"))
        }
        if unsafe attributes + declarations > limits.attributesPerElement {
            return unsafe stop(.limit("attributesPerElement", limits.attributesPerElement, "an element has more attributes than this"))
        }
        let id = unsafe id(local, namespace)
        let input = unsafe context?.pointee.input
        unsafe open.append(tokens.count)
        unsafe tokens.append(
            XMLToken(.start, name: id, first: 0, second: Int(input?.pointee.line ?? 0), third: Int(input?.pointee.col ?? 0))
        )
    }

    mutating func declare(prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?) {
        guard unsafe !hasFailed, let start = unsafe open.last else { return }
        let prefix = unsafe prefix.map { unsafe String(cString: $0) } ?? ""
        let namespace = unsafe namespace.map { unsafe String(cString: $0) } ?? ""
        unsafe declarations.append(XMLTape.Declaration(prefix: prefix, namespace: namespace, start: start))
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
        let id = unsafe id(local, namespace)
        unsafe tokens.append(XMLToken(.attribute, name: id, first: bytes.count, second: count))
        unsafe bytes.append(start, count: count)
    }

    @inline(__always)
    mutating func text(_ start: UnsafePointer<xmlChar>?, count: Int) {
        guard unsafe !hasFailed, let start = unsafe start else { return }
        let last = unsafe tokens.count &- 1
        if last >= 0, unsafe tokens.base[last].is(.text) {
            unsafe tokens.base[last].second &+= UInt32(truncatingIfNeeded: count)
        } else {
            unsafe tokens.append(XMLToken(.text, first: bytes.count, second: count))
        }
        unsafe bytes.append(start, count: count)
        if unsafe Int(tokens.base[tokens.count &- 1].second) > limits.textBytes { unsafe stopAtText() }
    }

    mutating func endElement() {
        guard unsafe !hasFailed, let start = unsafe open.popLast() else { return }
        unsafe dropIgnorableText(after: start)
        unsafe tokens.append(XMLToken(.end, first: start))
        unsafe tokens.base[start].first = UInt32(truncatingIfNeeded: tokens.count)
    }

    mutating func refuseDocumentType() {
        unsafe stop(XMLError(.documentTypeForbidden, "the document has a document type declaration (<!DOCTYPE …>), which is refused"))
    }

    mutating func malformed(_ message: String, _ location: XMLLocation) {
        guard unsafe !hasFailed else { return }
        let text = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "not well-formed"
        unsafe error = unsafe XMLError(.malformed, text, location: location, path: openPath)
    }

    /// Hands the finished tape over; the builder takes no more events.
    mutating func takeTape() -> XMLTape {
        unsafe isHandedOver = true
        return unsafe XMLTape(tokens: tokens, bytes: bytes, vocabulary: vocabulary, otherNames: names.names, declarations: declarations)
    }

    /// Frees the memory of a tape that nobody took.
    func discard() {
        guard unsafe !isHandedOver else { return }
        unsafe tokens.base.deallocate()
        unsafe bytes.base.deallocate()
    }

    @inline(__always)
    private mutating func id(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
        if unsafe namespace != lastNamespace {
            unsafe lastNamespace = unsafe namespace
            unsafe lastGroup = unsafe vocabulary.group(of: namespace)
        }
        let known = unsafe table.id(local: local, group: lastGroup)
        return unsafe known >= 0 ? known : names.id(local, namespace)
    }

    /// White space between elements carries nothing in a message, so it takes no place on the tape.
    @inline(__always)
    private mutating func dropIgnorableText(after start: Int?) {
        let last = unsafe tokens.count &- 1
        guard last > 0, unsafe tokens.base[last].is(.text) else { return }
        if let start, !(unsafe tokens.base[last &- 1].is(.end)), last > start { return }
        let token = unsafe tokens.base[last]
        for index in 0..<Int(token.second) {
            let byte = unsafe bytes.base[Int(token.first) + index]
            if byte != 0x20, byte != 0x0A, byte != 0x09, byte != 0x0D { return }
        }
        unsafe bytes.removeLast(Int(token.second))
        unsafe tokens.removeLast(1)
    }

    private mutating func stopAtText() {
        unsafe stop(.limit("textBytes", limits.textBytes, "the text of one element or attribute is longer than this"))
    }

    private mutating func stop(_ reason: XMLError) {
        guard unsafe !hasFailed else { return }
        var reason = reason
        reason.location = unsafe location
        reason.path = unsafe openPath
        unsafe error = reason
        unsafe xmlStopParser(context)
    }

    private func name(_ id: Int) -> XMLName {
        unsafe id < vocabulary.count ? vocabulary.names[id] : names.names[id - vocabulary.count]
    }
}
