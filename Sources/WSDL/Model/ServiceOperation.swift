package import XMLStream

/// One named call of a service: the messages it takes and gives, document/literal.
package struct ServiceOperation: Hashable, Sendable {
    /// The name, for example `searchAssets`.
    package let name: String

    /// The value of the `SOAPAction` header, or of the `action` parameter in SOAP 1.2.
    package let action: String

    /// The element in the body of the request; `nil` if the body is empty.
    package let input: XMLName?

    /// The element in the body of the response; `nil` if the body is empty or there is no response.
    package let output: XMLName?

    /// Whether the operation has no response.
    package let isOneWay: Bool

    /// The header blocks that the binding names.
    package let headers: [Header]

    /// The faults that the operation declares.
    package let faults: [Fault]

    /// What the WSDL says about the operation.
    package let documentation: String?

    /// Where the operation is declared.
    package let place: SourcePlace

    /// A header block of an operation.
    package struct Header: Hashable, Sendable {
        /// The element of the block.
        package let element: XMLName

        /// Whether it belongs to the request; otherwise to the response.
        package let isInput: Bool
    }

    /// A declared fault of an operation.
    package struct Fault: Hashable, Sendable {
        /// The name of the fault in the port type.
        package let name: String

        /// The element in the fault's detail.
        package let element: XMLName
    }
}
