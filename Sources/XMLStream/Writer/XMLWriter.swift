internal import CLibXML2

/// Writes a document.
///
/// Elements are scoped: the closure that writes an element's content is called between its tags, so no element can stay open, not even
/// one whose content could not be written.
/// libxml2 escapes texts and attributes that need it.
@safe public struct XMLWriter: ~Copyable {
    /// The object that the values written here must belong to, for types that are bound to one.
    public var owner: AnyObject?

    private var output: GrowingBuffer<UInt8>
    private var open: [ElementName] = []
    private var namespaces = NamespaceScope()
    private var isTagOpen = false

    /// Where libxml2 escapes texts and attributes that need it; most values need nothing, and most documents no such buffers.
    private var escaped: xmlOutputBufferPtr?
    private var escapedAttribute: xmlBufferPtr?

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - owner: What the values must belong to; see ``owner``.
    ///   - declaration: Whether the document begins with an XML declaration; by default it does.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    public init(owner: AnyObject? = nil, declaration: Bool = true) throws(XMLError) {
        LibXML2.ready
        // As much as malloc keeps at hand for the next.
        unsafe output = GrowingBuffer(capacity: 1024)
        self.owner = owner
        open.reserveCapacity(8)
        if declaration { write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    }

    deinit {
        unsafe output.deallocate()
        if let escaped = unsafe escaped { _ = unsafe xmlOutputBufferClose(escaped) }
        if let escapedAttribute = unsafe escapedAttribute { unsafe xmlBufferFree(escapedAttribute) }
    }

    /// Ends the document.
    ///
    /// - Returns: The document in UTF-8.
    public consuming func finish() -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: output.base, count: output.count))
    }

    /// Writes an element of the default namespace that is in scope.
    ///
    /// - Parameters:
    ///   - name: The local name, an XML name known at compile time.
    ///   - content: Writes the attributes and the content.
    /// - Throws: What `content` throws.
    public mutating func element(_ name: StaticString, _ content: (inout XMLWriter) throws(XMLError) -> Void) throws(XMLError) {
        try write(.known(name), declaring: nil, content)
    }

    /// Writes an element and declares its namespace if that is not in scope.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - prefix: The prefix that the namespace gets if it must be declared; by default it becomes the default namespace.
    ///   - content: Writes the attributes and the content.
    /// - Throws: ``XMLError`` when the local name is no XML name; what `content` throws.
    public mutating func element(
        _ name: XMLName,
        prefix: String? = nil,
        _ content: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) {
        try check(name.local)
        let binding = binding(for: name, prefix: prefix)
        let given = ElementName.given(prefix: binding.prefix, local: name.local)
        try write(given, declaring: binding.isNew ? (binding.prefix, name.namespace ?? "") : nil, content)
    }

    /// Writes an element whose tags are known at compile time.
    ///
    /// - Parameters:
    ///   - name: The local name, for errors.
    ///   - start: The start tag.
    ///   - end: The end tag.
    ///   - namespace: The namespace that the start tag declares, if it does, and its prefix.
    ///   - content: Writes the content.
    /// - Throws: What `content` throws.
    package mutating func element(
        _ name: StaticString,
        start: StaticString,
        end: StaticString,
        declaring namespace: (prefix: String?, uri: String)? = nil,
        _ content: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) {
        closeTag()
        let scope = namespaces.count
        if let namespace { namespaces.add(.init(prefix: namespace.prefix, uri: namespace.uri)) }
        open.append(.known(name))
        write(start)
        defer {
            write(end)
            open.removeLast()
            namespaces.leave(scope)
        }
        try content(&self)
    }

    /// Writes an attribute of the element whose start was written last.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    ///   - prefix: The prefix for the name's namespace if that is not in scope with one; by default `ns`. Where it stands for another
    ///     namespace already, a number is added to it.
    /// - Throws: ``XMLError`` when the element has content already, or the name or the value cannot be written.
    public mutating func attribute(_ name: XMLName, _ value: String, prefix: String? = nil) throws(XMLError) {
        guard isTagOpen else {
            throw error(.unexpectedContent, "the attribute \(name.local) comes after content of its element")
        }
        try check(name.local)
        guard let namespace = name.namespace else { return try writeAttribute(nil, name.local, value) }
        if let found = namespaces.prefix(for: namespace, usable: { $0.prefix != nil }) {
            return try writeAttribute(found, name.local, value)
        }
        // This prefix nobody may declare, and everybody may use (Namespaces in XML 1.0, section 3).
        if namespace == XMLName.xmlNamespace { return try writeAttribute("xml", name.local, value) }
        let prefix = namespaces.unusedPrefix(prefix ?? "ns")
        try declare(prefix, namespace, servesAttribute: true)
        try writeAttribute(prefix, name.local, value)
    }

    /// Writes text into the open element, escaped.
    ///
    /// - Parameter value: The text.
    /// - Throws: ``XMLError`` when the text holds a character that XML 1.0 cannot carry.
    public mutating func text(_ value: String) throws(XMLError) {
        closeTag()
        if !plainText(value) { try escape(value) }
    }

    /// Writes a text that needs no escaping.
    ///
    /// It is a function of its own, and must not throw: Swift 6.3.1 uses the register of a thrown error for the loop over the text, and
    /// did not clear it again where a text ended with the loop, so that callers saw an error that nobody threw.
    ///
    /// - Returns: Whether it is written; nothing is if the text is not plain.
    @inline(never)
    private mutating func plainText(_ value: String) -> Bool {
        unsafe value.utf8.withContiguousStorageIfAvailable { bytes in
            guard unsafe PlainText.isPlain(bytes) else { return false }
            unsafe write(bytes)
            return true
        } ?? false
    }

    /// Writes an element of the default namespace in scope with a text that needs no escaping.
    ///
    /// - Returns: Whether it is written; nothing is if the text is not plain.
    @unsafe mutating func plainElement(_ name: StaticString, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard unsafe PlainText.isPlain(text), name.hasPointerRepresentation else { return false }
        closeTag()
        let tag = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        unsafe output.reserve(2 * tag.count + text.count + 5)
        unsafe output.append(UInt8(ascii: "<"))
        unsafe write(tag)
        unsafe output.append(UInt8(ascii: ">"))
        unsafe write(text)
        unsafe output.append(UInt8(ascii: "<"))
        unsafe output.append(UInt8(ascii: "/"))
        unsafe write(tag)
        unsafe output.append(UInt8(ascii: ">"))
        return true
    }

    /// Has libxml2 write a text that needs escaping, or refuses it.
    private mutating func escape(_ value: String) throws(XMLError) {
        if let scalar = value.firstForbiddenInXML {
            throw error(.invalidCharacter, "the character \(scalar.codePoint) cannot stand in XML 1.0; take it out of the value")
        }
        if unsafe escaped == nil { unsafe escaped = unsafe xmlAllocOutputBuffer(nil) }
        guard let escaped = unsafe escaped else { throw noMemory }
        let before = unsafe Int(xmlOutputBufferGetSize(escaped))
        let written = unsafe value.withCString { text in
            unsafe xmlOutputBufferWriteEscape(escaped, UnsafeRawPointer(text).assumingMemoryBound(to: xmlChar.self), nil)
        }
        guard written >= 0, let content = unsafe xmlOutputBufferGetContent(escaped) else { throw noMemory }
        unsafe write(UnsafeBufferPointer(start: content + before, count: Int(xmlOutputBufferGetSize(escaped)) - before))
    }

    private var noMemory: XMLError { error(.limitExceeded, "libxml2 got no memory to escape a value") }

    /// Writes bytes in base64 as the text of the open element.
    mutating func base64(_ bytes: [UInt8]) {
        closeTag()
        unsafe output.reserve((bytes.count + 2) / 3 * 4)
        Base64.encode(bytes) { unsafe output.append($0) }
    }

    /// Makes an error at the place that is being written.
    ///
    /// - Parameters:
    ///   - code: What kind of error it is.
    ///   - message: What is wrong and what would be right.
    /// - Returns: The error.
    public func error(_ code: XMLError.Code, _ message: String) -> XMLError {
        XMLError(code, message, path: open.map(\.local))
    }

    private mutating func write(
        _ name: ElementName,
        declaring namespace: (prefix: String?, uri: String)?,
        _ content: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) {
        closeTag()
        let scope = namespaces.count
        open.append(name)
        write("<")
        write(name)
        isTagOpen = true
        // Also after an error, which the caller may catch to go on behind the element.
        defer {
            if isTagOpen {
                isTagOpen = false
                write("/>")
            } else {
                write("</")
                write(name)
                write(">")
            }
            open.removeLast()
            namespaces.leave(scope)
        }
        if let namespace { try declare(namespace.prefix, namespace.uri) }
        try content(&self)
    }

    private mutating func declare(_ prefix: String?, _ uri: String, servesAttribute: Bool = false) throws(XMLError) {
        if let prefix { try check(prefix) }
        namespaces.add(.init(prefix: prefix, uri: uri, servesAttribute: servesAttribute))
        try writeAttribute(prefix == nil ? nil : "xmlns", prefix ?? "xmlns", uri)
    }

    /// How a name is written here: with which prefix, and whether that must be declared first.
    private func binding(for name: XMLName, prefix: String?) -> (prefix: String?, isNew: Bool) {
        guard let namespace = name.namespace else {
            return (nil, !namespaces.isDefaultFree)
        }
        // What stands below an element may count on its namespace as the default one; an attribute must not change that.
        if let found = namespaces.prefix(for: namespace, usable: { !$0.servesAttribute }) { return (found, false) }
        if namespace == XMLName.xmlNamespace { return ("xml", false) }
        return (prefix, true)
    }

    private func check(_ name: String) throws(XMLError) {
        // libxml2 looks at no more than comes before a NUL.
        guard unsafe PlainText.isName(name) || (!name.utf8.contains(0) && xmlValidateNCName(name, 0) == 0) else {
            throw error(.invalidName, "“\(name)” is not an XML name")
        }
    }

    private mutating func writeAttribute(_ prefix: String?, _ local: String, _ value: String) throws(XMLError) {
        let isPlain = PlainText.isPlainAttribute(value)
        if !isPlain, let scalar = value.firstForbiddenInXML {
            throw error(.invalidCharacter, "the character \(scalar.codePoint) cannot stand in the attribute \(local)")
        }
        write(" ")
        write(.given(prefix: prefix, local: local))
        write("=\"")
        if isPlain {
            write(value)
        } else {
            if unsafe escapedAttribute == nil { unsafe escapedAttribute = unsafe xmlBufferCreate() }
            guard let buffer = unsafe escapedAttribute else { throw noMemory }
            unsafe xmlBufferEmpty(buffer)
            unsafe xmlAttrSerializeTxtContent(buffer, nil, nil, value)
            guard let content = unsafe xmlBufferContent(buffer), unsafe xmlBufferLength(buffer) > 0 else { throw noMemory }
            unsafe write(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
        }
        write("\"")
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        isTagOpen = false
        unsafe output.append(UInt8(ascii: ">"))
    }

    private mutating func write(_ name: ElementName) {
        switch name {
        case .known(let name): write(name)
        case .given(let prefix, let local):
            if let prefix {
                write(prefix)
                unsafe output.append(UInt8(ascii: ":"))
            }
            write(local)
        }
    }

    private mutating func write(_ markup: StaticString) {
        guard markup.hasPointerRepresentation else { return write(markup.description) }
        unsafe write(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    private mutating func write(_ markup: String) {
        if unsafe markup.utf8.withContiguousStorageIfAvailable({ unsafe write($0) }) != nil { return }
        for byte in markup.utf8 { unsafe output.append(byte) }
    }

    @unsafe private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        unsafe output.append(start, count: bytes.count)
    }
}

/// The name of an open element as it is written.
private enum ElementName {
    case known(StaticString)
    case given(prefix: String?, local: String)

    var local: String {
        switch self {
        case .known(let name): name.description
        case .given(_, let local): local
        }
    }
}
