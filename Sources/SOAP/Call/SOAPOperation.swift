/// What is needed to call an operation: its name and its SOAP action.
public struct SOAPOperation: Hashable, Sendable {
    /// The operation's name, as the WSDL gives it.
    public var name: String

    /// The SOAP action, as the WSDL's binding gives it.
    public var action: String

    /// Whether the operation has no answer; by default it has one.
    public var isOneWay = false

    /// Makes an operation.
    ///
    /// - Parameters:
    ///   - name: The operation's name.
    ///   - action: The SOAP action.
    ///   - isOneWay: Whether the operation has no answer; by default it has one.
    public init(name: String, action: String, isOneWay: Bool = false) {
        self.name = name
        self.action = action
        self.isOneWay = isOneWay
    }
}
