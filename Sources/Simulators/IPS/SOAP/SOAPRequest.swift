import ServiceClient
import WSDL
import XMLStream

/// A request envelope, taken apart: the header blocks of this service, and what stands in the body.
struct SOAPRequest: Sendable {
    static let namespace = "http://schemas.xmlsoap.org/soap/envelope/"
    private static let newerNamespace = "http://www.w3.org/2003/05/soap-envelope"

    private(set) var authHeader: AuthHeader?
    /// The header block to validate: an authHeader in the namespace that the schema describes.
    private(set) var describedHeader: XMLName?
    /// The name of a header block that must be understood, and is not.
    private(set) var notUnderstood: XMLName?
    private(set) var bodyElements: [XMLName] = []
    private let document: XMLDocument

    /// Reads an envelope.
    ///
    /// - Parameters:
    ///   - bytes: The message.
    ///   - versionNamespace: The namespace of the API version, where one published example has the authHeader.
    /// - Throws: A fault of code 30003 that says what is wrong, with line and column.
    init(_ bytes: [UInt8], versionNamespace: String?) throws(IPSFault) {
        do {
            document = try XMLDocument.parse(bytes)
        } catch {
            throw IPSFault(.invalidRequestXML, .notSOAP, error.description)
        }
        var cursor = document.cursor()
        _ = cursor.nextChild()
        guard cursor.name.local == "Envelope", cursor.name.namespace == Self.namespace else {
            if cursor.name == XMLName("Envelope", in: Self.newerNamespace) { throw IPSFault(.invalidRequestXML, .wrongVersion) }
            throw IPSFault(.invalidRequestXML, .notSOAP, "<\(cursor.name.local)>")
        }
        do {
            try readEnvelope(&cursor, versionNamespace: versionNamespace)
        } catch {
            throw IPSFault(.invalidRequestXML, .invalidXML, error.description)
        }
    }

    /// Decodes the first element of the body.
    func body(as element: XMLName, with model: ServiceModel) throws(XMLError) -> DynamicValue {
        var cursor = document.cursor()
        _ = cursor.nextChild()
        cursor.enter()
        while cursor.nextChild() != nil {
            guard cursor.name == XMLName("Body", in: Self.namespace) else { continue }
            cursor.enter()
            guard cursor.nextChild() != nil else { break }
            return try model.decode(element, from: &cursor)
        }
        return .record([])
    }

    /// The header block to validate, as a document of its own; nil when there is none.
    ///
    /// SOAP's attributes of a block, such as mustUnderstand, are left out: its schema does not have them.
    func describedHeaderDocument() throws(XMLError) -> [UInt8]? {
        guard let describedHeader else { return nil }
        var cursor = document.cursor()
        _ = cursor.nextChild()
        cursor.enter()
        while cursor.nextChild() != nil {
            guard cursor.name == XMLName("Header", in: Self.namespace) else { continue }
            cursor.enter()
            while cursor.nextChild() != nil {
                guard cursor.name == describedHeader else { continue }
                var writer = try XMLWriter()
                try writer.element(describedHeader) { (writer) throws(XMLError) in
                    for attribute in cursor.attributes where attribute.name.namespace != Self.namespace {
                        try writer.attribute(attribute.name, attribute.value)
                    }
                    cursor.enter()
                    while cursor.nextChild() != nil { try writer.copy(&cursor) }
                }
                return writer.finish()
            }
        }
        return nil
    }

    private mutating func readEnvelope(_ cursor: inout XMLCursor, versionNamespace: String?) throws(XMLError) {
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name {
            case XMLName("Header", in: Self.namespace):
                cursor.enter()
                while cursor.nextChild() != nil { try readHeader(&cursor, versionNamespace: versionNamespace) }
            case XMLName("Body", in: Self.namespace):
                cursor.enter()
                while cursor.nextChild() != nil {
                    bodyElements.append(cursor.name)
                    cursor.skip()
                }
            default:
                throw cursor.error(.unexpectedContent, "an Envelope holds Header and Body")
            }
        }
    }

    private mutating func readHeader(_ cursor: inout XMLCursor, versionNamespace: String?) throws(XMLError) {
        let name = cursor.name
        switch (name.local, name.namespace) {
        case ("authHeader", IPSContract.faultNamespace):
            describedHeader = name
            authHeader = try AuthHeader(from: &cursor)
        case ("authHeader", versionNamespace):
            authHeader = try AuthHeader(from: &cursor)
        case ("AuthUser", IPSContract.oldHeaderNamespace):
            var header = authHeader ?? AuthHeader()
            header.user = try cursor.string()
            authHeader = header
        case ("AuthPassword", IPSContract.oldHeaderNamespace):
            var header = authHeader ?? AuthHeader()
            header.password = Secret(try cursor.string())
            authHeader = header
        default:
            let must = cursor.attribute(XMLName("mustUnderstand", in: Self.namespace))
            if must == "1" || must == "true" { notUnderstood = notUnderstood ?? name }
            cursor.skip()
        }
    }
}
