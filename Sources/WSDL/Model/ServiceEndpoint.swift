/// An address where a service answers, with the SOAP version that is spoken there.
package struct ServiceEndpoint: Hashable, Sendable {
    /// A version of SOAP.
    package enum SOAPVersion: Hashable, Sendable {
        /// SOAP 1.1.
        case v11
        /// SOAP 1.2.
        case v12
    }

    /// The name of the service.
    package let service: String

    /// The name of the port.
    package let port: String

    /// The address, as the WSDL has it; empty if it has none.
    package let address: String

    /// The version of SOAP.
    package let version: SOAPVersion

    /// The local name of the binding.
    package let binding: String
}
