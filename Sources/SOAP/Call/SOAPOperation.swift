/// What is needed to call an operation: its name and its SOAP action.
public struct SOAPOperation: Hashable, Sendable {
    /// The operation's name, as the WSDL gives it.
    public var name: String

    /// The SOAP action, as the WSDL's binding gives it.
    public var action: String

    /// Makes an operation.
    ///
    /// - Parameters:
    ///   - name: The operation's name.
    ///   - action: The SOAP action.
    public init(name: String, action: String) {
        self.name = name
        self.action = action
    }
}
