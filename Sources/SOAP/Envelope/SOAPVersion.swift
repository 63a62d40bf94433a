internal import XMLStream

/// A version of SOAP.
public enum SOAPVersion: Hashable, Sendable, CaseIterable {
    /// SOAP 1.1 (W3C Note, 8 May 2000).
    case v1_1

    /// SOAP 1.2 (W3C Recommendation, 27 April 2007).
    case v1_2

    /// The namespace of the envelope.
    public var namespace: String {
        switch self {
        case .v1_1: "http://schemas.xmlsoap.org/soap/envelope/"
        case .v1_2: "http://www.w3.org/2003/05/soap-envelope"
        }
    }

    /// The media type of a request; SOAP 1.2 carries the action in it (SOAP 1.2 part 2, section 6.5.3).
    ///
    /// - Parameter action: The operation's SOAP action.
    /// - Returns: The value of the header `Content-Type`.
    public func contentType(action: String) -> String {
        switch self {
        case .v1_1: "text/xml; charset=UTF-8"
        case .v1_2: "application/soap+xml; charset=UTF-8; action=\"\(action)\""
        }
    }

    /// Writes the envelope, whose tags are the same in each message.
    func writeEnvelope(to writer: inout XMLWriter, _ content: (inout XMLWriter) throws(XMLError) -> Void) throws(XMLError) {
        let start: StaticString =
            switch self {
            case .v1_1: #"<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">"#
            case .v1_2: #"<soapenv:Envelope xmlns:soapenv="http://www.w3.org/2003/05/soap-envelope">"#
            }
        let prefix = (prefix: "soapenv", uri: namespace)
        try writer.element("Envelope", start: start, end: "</soapenv:Envelope>", declaring: prefix, content)
    }
}
