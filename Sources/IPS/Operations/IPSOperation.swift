/// What the session must know of an operation.
package struct IPSOperation: Hashable, Sendable {
    /// The operation's name.
    package let name: String

    /// The SOAP action.
    package let action: String

    /// The local name of the request's root element.
    package let input: String

    /// The local name of the response's root element.
    package let output: String

    /// The fields that the session fills in, with whether the schema requires them.
    package let sessionFields: [String: Bool]

    /// Whether the operation changes nothing, so that it can be sent again whatever became of the first request.
    package let isRead: Bool

    package init(name: String, action: String, input: String, output: String, sessionFields: [String: Bool] = [:]) {
        self.name = name
        self.action = action
        self.input = input
        self.output = output
        self.sessionFields = sessionFields
        isRead = Self.isRead(name)
    }
}
