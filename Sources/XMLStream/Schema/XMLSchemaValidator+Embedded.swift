internal import CLibXML2

extension XMLSchemaValidator {
    /// The schemas that a document holds, each as a document of its own: the document itself, or what stands in the `types` of a WSDL.
    ///
    /// A schema takes the namespaces with it that are declared around it. Imports lose their locations: libxml2 follows only the first one
    /// of a namespace, so the root of the schemas has to import all of them.
    ///
    /// - Parameter bytes: The document.
    /// - Returns: The schemas in document order.
    /// - Throws: ``XMLError`` when the document is not well-formed or has a DTD.
    package static func schemas(in bytes: [UInt8]) throws(XMLError) -> [[UInt8]] {
        _ = try XMLDocument.parse(bytes)
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let document = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlReadMemory(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil, options)
        }
        guard let document = unsafe document else { throw XMLError(.malformed, "the document is not well-formed") }
        defer { unsafe xmlFreeDoc(document) }
        guard let root = unsafe xmlDocGetRootElement(document) else { throw XMLError(.malformed, "the document is empty") }
        if unsafe isSchema(root, "schema") { return [try unsafe copy(root)] }
        var result: [[UInt8]] = []
        var types = unsafe root.pointee.children
        while let current = unsafe types {
            if unsafe isElement(current, "types") { try unsafe appendSchemas(in: current, to: &result) }
            unsafe types = unsafe current.pointee.next
        }
        return result
    }

    private static func appendSchemas(in types: xmlNodePtr, to result: inout [[UInt8]]) throws(XMLError) {
        var schema = unsafe types.pointee.children
        while let current = unsafe schema {
            if unsafe isSchema(current, "schema") { result.append(try unsafe copy(current)) }
            unsafe schema = unsafe current.pointee.next
        }
    }

    private static func copy(_ schema: xmlNodePtr) throws(XMLError) -> [UInt8] {
        let noMemory = XMLError(.limitExceeded, "libxml2 got no memory for a schema")
        guard let document = unsafe xmlNewDoc("1.0") else { throw noMemory }
        defer { unsafe xmlFreeDoc(document) }
        guard let copy = unsafe xmlDocCopyNode(schema, document, 1) else { throw noMemory }
        unsafe xmlDocSetRootElement(document, copy)
        unsafe declareNamespaces(around: schema, on: copy)
        var child = unsafe copy.pointee.children
        while let current = unsafe child {
            if unsafe isSchema(current, "import") { unsafe xmlUnsetProp(current, "schemaLocation") }
            unsafe child = unsafe current.pointee.next
        }
        guard let buffer = unsafe xmlBufferCreate() else { throw noMemory }
        defer { unsafe xmlBufferFree(buffer) }
        guard unsafe xmlNodeDump(buffer, document, copy, 0, 0) >= 0, let content = unsafe xmlBufferContent(buffer) else { throw noMemory }
        return unsafe Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }

    /// Values of attributes are qualified names too, so every prefix in scope may be needed.
    private static func declareNamespaces(around schema: xmlNodePtr, on copy: xmlNodePtr) {
        var ancestor = unsafe schema.pointee.parent
        while let current = unsafe ancestor, unsafe current.pointee.type == XML_ELEMENT_NODE {
            var namespace = unsafe current.pointee.nsDef
            while let declared = unsafe namespace {
                // Declares nothing if the prefix is declared further in.
                _ = unsafe xmlNewNs(copy, declared.pointee.href, declared.pointee.prefix)
                unsafe namespace = unsafe declared.pointee.next
            }
            unsafe ancestor = unsafe current.pointee.parent
        }
    }

    private static func isElement(_ node: xmlNodePtr, _ name: String) -> Bool {
        unsafe node.pointee.type == XML_ELEMENT_NODE && String(cString: node.pointee.name) == name
    }

    private static func isSchema(_ node: xmlNodePtr, _ name: String) -> Bool {
        guard unsafe isElement(node, name), let namespace = unsafe node.pointee.ns?.pointee.href else { return false }
        return unsafe String(cString: namespace) == "http://www.w3.org/2001/XMLSchema"
    }
}
