import WSDL
import XMLStream

/// Writes response envelopes, with the prefix that the service uses.
enum SOAPAnswer {
    static func envelope(_ body: (inout XMLWriter) throws(XMLError) -> Void) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.element(XMLName("Envelope", in: SOAPRequest.namespace), prefix: "soapenv") { (writer) throws(XMLError) in
            try writer.element(XMLName("Body", in: SOAPRequest.namespace), prefix: "soapenv", body)
        }
        return writer.finish()
    }

    /// A SOAP fault with the service's own fault in its detail.
    static func fault(_ fault: IPSFault, in language: Language) throws(XMLError) -> [UInt8] {
        let kind = fault.code.kind
        return try envelope { (writer) throws(XMLError) in
            try writer.element(XMLName("Fault", in: SOAPRequest.namespace), prefix: "soapenv") { (writer) throws(XMLError) in
                let code = fault.message == .notUnderstood ? "MustUnderstand" : fault.code.isServerFault ? "Server" : "Client"
                try writer.element(XMLName("faultcode"), fault.message == .wrongVersion ? "soapenv:VersionMismatch" : "soapenv:\(code)")
                try writer.element(XMLName("faultstring"), kind.title)
                try writer.element(XMLName("detail")) { (writer) throws(XMLError) in
                    try write(fault, in: language, to: &writer)
                }
            }
        }
    }

    /// The service's own fault, which the upload servlet answers without an envelope.
    static func write(_ fault: IPSFault, in language: Language, to writer: inout XMLWriter) throws(XMLError) {
        let reason = fault.reason(in: language)
        try writer.element(XMLName(fault.code.kind.rawValue, in: IPSContract.faultNamespace)) { (writer) throws(XMLError) in
            try writer.element("code", fault.code.rawValue)
            try writer.element("reason", reason)
        }
    }
}
