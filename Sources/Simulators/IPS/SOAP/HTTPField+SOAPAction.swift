import HTTPTypes

extension HTTPField.Name {
    /// The header with which SOAP 1.1 names the operation.
    static let soapAction = HTTPField.Name("SOAPAction")
}
