public import XMLStream

/// One named call of a service: the messages it takes and gives, document/literal.
public struct ServiceOperation: Hashable, Sendable {
    /// The name, for example `searchAssets`.
    public let name: String

    /// The value of the `SOAPAction` header, or of the `action` parameter in SOAP 1.2.
    public let action: String

    /// The element in the body of the request; `nil` if the body is empty.
    public let input: XMLName?

    /// The element in the body of the response; `nil` if the body is empty or there is no response.
    public let output: XMLName?

    /// Whether the operation has no response.
    public let isOneWay: Bool

    /// The header blocks that the binding names.
    public let headers: [Header]

    /// The faults that the operation declares.
    public let faults: [Fault]

    /// What the WSDL says about the operation.
    public let documentation: String?

    /// Where the operation is declared.
    public let place: SourcePlace

    /// A header block of an operation.
    public struct Header: Hashable, Sendable {
        /// The element of the block.
        public let element: XMLName

        /// Whether it belongs to the request; otherwise to the response.
        public let isInput: Bool
    }

    /// A declared fault of an operation.
    public struct Fault: Hashable, Sendable {
        /// The name of the fault in the port type.
        public let name: String

        /// The element in the fault's detail.
        public let element: XMLName
    }
}
