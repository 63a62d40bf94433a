internal import CLibXML2

/// The C side of the reader: libxml2's events, handed to the ``TapeBuilder`` behind the user pointer.
enum SAXHandler {
    /// Makes the table of call-backs.
    ///
    /// Of comments and processing instructions only the size is of interest: no message gives them a meaning.
    static func make() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.internalSubset = { data, _, _, _ in unsafe builder(data)?.pointee.refuseDocumentType() }
        unsafe handler.startElementNs = startElement
        unsafe handler.endElementNs = { data, _, _, _ in
            guard let builder = unsafe builder(data) else { return }
            unsafe builder.pointee.endElement()
            if unsafe builder.pointee.areRecordsDue { unsafe builder.pointee.document?.takeUnretainedValue().readRecords() }
        }
        // libxml2 parses text faster while these two are the same function.
        unsafe handler.characters = { data, text, count in unsafe builder(data)?.pointee.text(text, count: Int(count)) }
        unsafe handler.ignorableWhitespace = unsafe handler.characters
        unsafe handler.cdataBlock = { data, text, count in unsafe builder(data)?.pointee.text(text, count: Int(count)) }
        unsafe handler.comment = { data, text in unsafe builder(data)?.pointee.passOver(text) }
        unsafe handler.processingInstruction = { data, _, text in unsafe builder(data)?.pointee.passOver(text) }
        // Without a handler of its own a parser writes to stderr.
        unsafe handler.serror = { data, error in
            guard let error = unsafe error, let builder = unsafe builder(data) else { return }
            let level = unsafe error.pointee.level
            let code = unsafe error.pointee.code
            let isHarmless = code == Int32(XML_WAR_NS_URI.rawValue) || code == Int32(XML_WAR_NS_URI_RELATIVE.rawValue)
            guard level.rawValue >= XML_ERR_ERROR.rawValue, !isHarmless else { return }
            let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not well-formed"
            let location = unsafe XMLLocation(line: Int(error.pointee.line), column: Int(error.pointee.int2))
            unsafe builder.pointee.malformed(message, location)
        }
        return unsafe handler
    }
}

/// The builder behind the user pointer; a free function, since a C function pointer captures nothing.
@inline(__always)
private func builder(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TapeBuilder>? {
    unsafe data?.assumingMemoryBound(to: TapeBuilder.self)
}

// A call-back that is a function of its own, with all of it in place, is entered without a detour.

@inline(__always)
private func startElement(
    _ data: UnsafeMutableRawPointer?,
    _ local: UnsafePointer<xmlChar>?,
    _ prefix: UnsafePointer<xmlChar>?,
    _ namespace: UnsafePointer<xmlChar>?,
    _ namespaceCount: Int32,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributeCount: Int32,
    _ defaultedCount: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    guard let local = unsafe local, let builder = unsafe builder(data) else { return }
    if namespaceCount | attributeCount == 0 { return unsafe builder.pointee.startElement(local, namespace) }
    unsafe startElement(builder, local, namespace, Int(namespaceCount), namespaces, Int(attributeCount), attributes)
}

/// Hands on an element with namespace declarations or attributes, which most have not.
@inline(never)
private func startElement(
    _ builder: UnsafeMutablePointer<TapeBuilder>,
    _ local: UnsafePointer<xmlChar>,
    _ namespace: UnsafePointer<xmlChar>?,
    _ namespaceCount: Int,
    _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
    unsafe builder.pointee.startElement(local, namespace, attributes: attributeCount, declarations: namespaceCount)
    for index in 0..<namespaceCount {
        if let namespaces = unsafe namespaces {
            unsafe builder.pointee.declare(prefix: namespaces[2 * index], namespace: namespaces[2 * index + 1])
        }
    }
    for index in 0..<attributeCount {
        guard let attributes = unsafe attributes, let name = unsafe attributes[5 * index] else { continue }
        unsafe builder.pointee.attribute(name, attributes[5 * index + 2], from: attributes[5 * index + 3], to: attributes[5 * index + 4])
    }
}
