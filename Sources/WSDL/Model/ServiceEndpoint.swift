/// An address where a service answers, with the SOAP version that is spoken there.
public struct ServiceEndpoint: Hashable, Sendable {
    /// A version of SOAP.
    public enum SOAPVersion: Hashable, Sendable {
        /// SOAP 1.1.
        case v11
        /// SOAP 1.2.
        case v12
    }

    /// The name of the service.
    public let service: String

    /// The name of the port.
    public let port: String

    /// The address, as the WSDL has it; empty if it has none.
    public let address: String

    /// The version of SOAP.
    public let version: SOAPVersion

    /// The local name of the binding.
    public let binding: String
}
