internal import CLibXML2

/// Checks documents against an XML Schema with libxml2.
///
/// The schema documents are given as bytes; an import of anything else is an error, so nothing is read from disk or network.
@safe public final class XMLSchemaValidator: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles a schema.
    ///
    /// - Parameter schemas: The schema documents with their locations, to which a `schemaLocation` is relative; the first is the root.
    /// - Throws: ``XMLError`` when a document is not well-formed, imports a location that is not among them, or is no valid schema.
    public init(schemas: [(location: String, bytes: [UInt8])]) throws(XMLError) {
        guard let root = schemas.first else { throw XMLError(.schemaViolation, "a schema needs at least one document") }
        let locations = Set(schemas.map(\.location))
        for document in schemas { try Self.checkImports(of: document, among: locations) }
        let registration = SchemaDocuments.register(schemas)
        defer { SchemaDocuments.remove(registration) }
        let log = SchemaErrorLog()
        let compiled: xmlSchemaPtr? = unsafe withExtendedLifetime(log) {
            guard let parser = unsafe xmlSchemaNewParserCtxt(registration.url(of: root.location)) else { return nil }
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(parser, SchemaErrorLog.receive, log.pointer)
            return unsafe xmlSchemaParse(parser)
        }
        guard let compiled = unsafe compiled, log.errors.isEmpty else {
            unsafe compiled.map { unsafe xmlSchemaFree($0) }
            throw log.errors.first ?? XMLError(.schemaViolation, "\(root.location) is not a valid schema")
        }
        unsafe schema = unsafe compiled
    }

    deinit { unsafe xmlSchemaFree(schema) }

    /// Validates a document, or one element of it.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - element: The first element of this name is validated, for example the child of a SOAP body; by default the root.
    /// - Returns: What is wrong, in document order; empty for a valid document. A document that is not well-formed, has a DTD
    ///   or lacks the element is one error.
    public func validate(_ bytes: [UInt8], element: XMLName? = nil) -> [XMLError] {
        do throws(XMLError) { _ = try XMLDocument.parse(bytes) } catch { return [error] }
        // The document is within the limits, and without a DTD nothing in it can grow: libxml2 need not stop at its own 10 MB for a text.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_HUGE.rawValue)
        let document = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlReadMemory(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil, options)
        }
        guard let document = unsafe document else { return [XMLError(.malformed, "the document is not well-formed")] }
        defer { unsafe xmlFreeDoc(document) }
        guard let root = unsafe xmlDocGetRootElement(document) else { return [XMLError(.malformed, "the document is empty")] }
        guard let node = unsafe element.map({ unsafe Self.find($0, in: root) }) ?? root else {
            return [XMLError(.schemaViolation, "the document has no element \(element?.local ?? "")")]
        }
        guard let context = unsafe xmlSchemaNewValidCtxt(schema) else {
            return [XMLError(.limitExceeded, "libxml2 got no memory to validate")]
        }
        defer { unsafe xmlSchemaFreeValidCtxt(context) }
        let log = SchemaErrorLog()
        let status = withExtendedLifetime(log) {
            unsafe xmlSchemaSetValidStructuredErrors(context, SchemaErrorLog.receive, log.pointer)
            return unsafe xmlSchemaValidateOneElement(context, node)
        }
        if status != 0, log.errors.isEmpty { return [XMLError(.schemaViolation, "the document does not follow the schema")] }
        return log.errors
    }

    private static func find(_ name: XMLName, in node: xmlNodePtr) -> xmlNodePtr? {
        var candidate: xmlNodePtr? = unsafe node
        while let current = unsafe candidate {
            if unsafe current.pointee.type == XML_ELEMENT_NODE {
                let namespace = unsafe current.pointee.ns?.pointee.href.map { unsafe String(cString: $0) }
                if unsafe String(cString: current.pointee.name) == name.local, namespace == name.namespace { return unsafe current }
            }
            unsafe candidate = unsafe next(after: current, within: node)
        }
        return nil
    }

    /// The next node in document order, without recursion.
    private static func next(after node: xmlNodePtr, within root: xmlNodePtr) -> xmlNodePtr? {
        if let child = unsafe node.pointee.children { return unsafe child }
        var current = unsafe node
        while unsafe current != root {
            if let sibling = unsafe current.pointee.next { return unsafe sibling }
            guard let parent = unsafe current.pointee.parent else { return nil }
            unsafe current = unsafe parent
        }
        return nil
    }

    private static func checkImports(of document: (location: String, bytes: [UInt8]), among locations: Set<String>) throws(XMLError) {
        let schema = "http://www.w3.org/2001/XMLSchema"
        var cursor = try XMLDocument.parse(document.bytes).cursor()
        guard cursor.nextChild() != nil, cursor.name == XMLName("schema", in: schema) else {
            throw XMLError(.schemaViolation, "\(document.location) is not an XML Schema document")
        }
        try checkBase(cursor)
        cursor.enter()
        while cursor.nextChild() != nil {
            guard cursor.name.namespace == schema, ["import", "include", "redefine"].contains(cursor.name.local) else { continue }
            try checkBase(cursor)
            guard let location = cursor.attribute(XMLName("schemaLocation")) else { continue }
            guard !locations.contains(resolve(location, from: document.location)) else { continue }
            throw cursor.error(.schemaViolation, "\(document.location) refers to \(location), which is not among the given documents")
        }
    }

    /// With a base of its own, an import would lead to another place than the one that is checked.
    private static func checkBase(_ cursor: XMLCursor) throws(XMLError) {
        guard cursor.attribute(XMLName("base", in: XMLName.xmlNamespace)) != nil else { return }
        throw cursor.error(.schemaViolation, "xml:base is not supported in a schema")
    }

    /// A location relative to the document that refers to it, as libxml2 resolves it.
    private static func resolve(_ location: String, from document: String) -> String {
        var parts = document.split(separator: "/").dropLast()
        for part in location.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": _ = parts.popLast()
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}
