internal import CLibXML2

/// Writes a document.
///
/// Elements are scoped: the closure that writes an element's content is called between its tags, so no element can stay open.
/// libxml2 holds the output and escapes what is put into it.
@safe public struct XMLWriter: ~Copyable {
    /// The object that the values written here must belong to, for types that are bound to one.
    public var owner: AnyObject?

    private let output: xmlOutputBufferPtr
    private var open: [ElementName] = []
    private var namespaces: [(prefix: String?, uri: String)] = []
    private var isTagOpen = false

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - owner: What the values must belong to; see ``owner``.
    ///   - declaration: Whether the document begins with an XML declaration; by default it does.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    public init(owner: AnyObject? = nil, declaration: Bool = true) throws(XMLError) {
        LibXML2.ready
        guard let output = unsafe xmlAllocOutputBuffer(nil) else {
            throw XMLError(.limitExceeded, "libxml2 got no memory for an output buffer")
        }
        unsafe self.output = unsafe output
        self.owner = owner
        if declaration { write(#"<?xml version="1.0" encoding="UTF-8"?>"# + "\n") }
    }

    deinit { _ = unsafe xmlOutputBufferClose(output) }

    /// Ends the document.
    ///
    /// - Returns: The document in UTF-8.
    public consuming func finish() -> [UInt8] {
        guard let content = unsafe xmlOutputBufferGetContent(output) else { return [] }
        return unsafe Array(UnsafeBufferPointer(start: content, count: Int(xmlOutputBufferGetSize(output))))
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
        let qualified = binding.prefix.map { "\($0):\(name.local)" } ?? name.local
        try write(.given(qualified), declaring: binding.isNew ? (binding.prefix, name.namespace ?? "") : nil, content)
    }

    /// Writes an attribute of the element whose start was written last.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    ///   - prefix: The prefix for the name's namespace if that is not in scope with one; by default `ns`.
    /// - Throws: ``XMLError`` when the element has content already, or the name or the value cannot be written.
    public mutating func attribute(_ name: XMLName, _ value: String, prefix: String? = nil) throws(XMLError) {
        guard isTagOpen else {
            throw error(.unexpectedContent, "the attribute \(name.local) comes after content of its element")
        }
        try check(name.local)
        var qualified = name.local
        if let namespace = name.namespace {
            if let prefix = self.prefix(for: namespace, usable: { $0 != nil }) {
                qualified = "\(prefix ?? ""):\(name.local)"
            } else {
                let prefix = prefix ?? "ns"
                try declare(prefix, namespace)
                qualified = "\(prefix):\(name.local)"
            }
        }
        try writeAttribute(qualified, value)
    }

    /// Writes text into the open element, escaped.
    ///
    /// - Parameter value: The text.
    /// - Throws: ``XMLError`` when the text holds a character that XML 1.0 cannot carry.
    public mutating func text(_ value: String) throws(XMLError) {
        closeTag()
        if let scalar = value.firstForbiddenInXML {
            throw error(.invalidCharacter, "the character \(scalar.codePoint) cannot stand in XML 1.0; take it out of the value")
        }
        unsafe value.withCString { text in
            _ = unsafe xmlOutputBufferWriteEscape(output, UnsafeRawPointer(text).assumingMemoryBound(to: xmlChar.self), nil)
        }
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
        if let namespace { try declare(namespace.prefix, namespace.uri) }
        try content(&self)
        if isTagOpen {
            isTagOpen = false
            write("/>")
        } else {
            write("</")
            write(name)
            write(">")
        }
        open.removeLast()
        namespaces.removeLast(namespaces.count - scope)
    }

    private mutating func declare(_ prefix: String?, _ uri: String) throws(XMLError) {
        if let prefix { try check(prefix) }
        namespaces.append((prefix, uri))
        try writeAttribute(prefix.map { "xmlns:\($0)" } ?? "xmlns", uri)
    }

    /// How a name is written here: with which prefix, and whether that must be declared first.
    private func binding(for name: XMLName, prefix: String?) -> (prefix: String?, isNew: Bool) {
        guard let namespace = name.namespace else {
            let isDefaultFree = (namespaces.last { $0.prefix == nil }?.uri ?? "").isEmpty
            return (nil, !isDefaultFree)
        }
        if let found = self.prefix(for: namespace, usable: { _ in true }) { return (found, false) }
        return (prefix, true)
    }

    /// A prefix in scope for a namespace; the inner `nil` is the default namespace.
    private func prefix(for namespace: String, usable: (String?) -> Bool) -> String?? {
        for (index, candidate) in namespaces.enumerated().reversed() where candidate.uri == namespace && usable(candidate.prefix) {
            let isShadowed = namespaces[(index + 1)...].contains { $0.prefix == candidate.prefix }
            if !isShadowed { return .some(candidate.prefix) }
        }
        return nil
    }

    private func check(_ name: String) throws(XMLError) {
        guard unsafe xmlValidateNCName(name, 0) == 0 else {
            throw error(.invalidName, "“\(name)” is not an XML name")
        }
    }

    private mutating func writeAttribute(_ name: String, _ value: String) throws(XMLError) {
        if let scalar = value.firstForbiddenInXML {
            throw error(.invalidCharacter, "the character \(scalar.codePoint) cannot stand in the attribute \(name)")
        }
        write(" \(name)=\"")
        if let buffer = unsafe xmlBufferCreate() {
            unsafe xmlAttrSerializeTxtContent(buffer, nil, nil, value)
            if let content = unsafe xmlBufferContent(buffer) {
                unsafe xmlOutputBufferWriteString(output, UnsafeRawPointer(content).assumingMemoryBound(to: CChar.self))
            }
            unsafe xmlBufferFree(buffer)
        }
        write("\"")
    }

    private mutating func closeTag() {
        guard isTagOpen else { return }
        isTagOpen = false
        write(">")
    }

    private func write(_ name: ElementName) {
        switch name {
        case .known(let name): write(name)
        case .given(let name): write(name)
        }
    }

    private func write(_ markup: StaticString) {
        guard markup.hasPointerRepresentation else { return write(markup.description) }
        _ = unsafe xmlOutputBufferWrite(
            output,
            Int32(markup.utf8CodeUnitCount),
            UnsafeRawPointer(markup.utf8Start).assumingMemoryBound(to: CChar.self)
        )
    }

    private func write(_ markup: String) {
        unsafe markup.withCString { _ = unsafe xmlOutputBufferWriteString(output, $0) }
    }
}

/// The name of an open element as it is written.
private enum ElementName {
    case known(StaticString)
    case given(String)

    var local: String {
        switch self {
        case .known(let name): name.description
        case .given(let name): name.split(separator: ":").last.map(String.init) ?? name
        }
    }
}
