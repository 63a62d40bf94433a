public import XMLStream

/// The message that carries a call: header blocks and one body element.
public enum SOAPEnvelope {
    /// Writes a message.
    ///
    /// - Parameters:
    ///   - version: The version of SOAP; by default 1.1.
    ///   - owner: What the written values must belong to; see `XMLWriter.owner`.
    ///   - header: Writes the header blocks; by default there is no header.
    ///   - body: Writes the body's child.
    /// - Returns: The message in UTF-8.
    /// - Throws: `XMLError` when a value cannot be written; its path begins at the envelope.
    public static func write(
        version: SOAPVersion = .v1_1,
        owner: AnyObject? = nil,
        header: ((inout XMLWriter) throws(XMLError) -> Void)? = nil,
        body: (inout XMLWriter) throws(XMLError) -> Void
    ) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter(owner: owner)
        try version.writeEnvelope(to: &writer) { (writer) throws(XMLError) in
            if let header { try writer.element("Header", start: "<soapenv:Header>", end: "</soapenv:Header>", header) }
            try writer.element("Body", start: "<soapenv:Body>", end: "</soapenv:Body>", body)
        }
        return writer.finish()
    }

    /// Moves a cursor from before the envelope to the body's child.
    ///
    /// - Parameters:
    ///   - cursor: Stands before the root of a message.
    ///   - header: Reads a header block, the cursor's current child; by default header blocks are passed over.
    /// - Returns: The name of the body's child, at which the cursor then stands; `nil` for an empty body.
    /// - Throws: `XMLError` when the document is no SOAP message.
    public static func enterBody(
        _ cursor: inout XMLCursor,
        header: (inout XMLCursor) throws(XMLError) -> Void = { (cursor) throws(XMLError) in cursor.skip() }
    ) throws(XMLError) -> XMLName? {
        _ = cursor.nextChild()
        let root = cursor.name
        let version = SOAPVersion.allCases.first { root == XMLName("Envelope", in: $0.namespace) }
        guard let version else {
            throw cursor.error(.notSOAP, "the document's root is \(root), not the Envelope of SOAP 1.1 or 1.2")
        }
        cursor.enter()
        while cursor.nextChild() != nil {
            let name = cursor.name
            if name == XMLName("Header", in: version.namespace) {
                cursor.enter()
                while cursor.nextChild() != nil { try header(&cursor) }
            } else if name == XMLName("Body", in: version.namespace) {
                cursor.enter()
                return cursor.nextChild() == nil ? nil : cursor.name
            }
        }
        throw XMLError(.notSOAP, "the envelope has no Body")
    }
}

extension XMLError.Code {
    /// The document is XML, but no SOAP message.
    public static let notSOAP = XMLError.Code("notSOAP")
}
