/// The namespaces that the loader knows.
enum Namespace {
    static let wsdl = "http://schemas.xmlsoap.org/wsdl/"
    static let schema = "http://www.w3.org/2001/XMLSchema"
    static let soap11 = "http://schemas.xmlsoap.org/wsdl/soap/"
    static let soap12 = "http://schemas.xmlsoap.org/wsdl/soap12/"
    static let http = "http://schemas.xmlsoap.org/wsdl/http/"
    static let soapEncoding = "http://schemas.xmlsoap.org/soap/encoding/"
    static let soapTransport = "http://schemas.xmlsoap.org/soap/http"
    static let soap12Transport = "http://www.w3.org/2003/05/soap/bindings/HTTP/"
    static let xml = "http://www.w3.org/XML/1998/namespace"
}
