/// The `error` of an answer.
public struct MailStoreFault: Hashable, Sendable {
    /// What is wrong, in the words of the server.
    public var message: String
    /// More of it; may hold a stack trace of many lines.
    ///
    /// Empty when there is none.
    public var details: String

    /// An error of the server.
    ///
    /// - Parameters:
    ///   - message: What is wrong.
    ///   - details: More of it; default none.
    public init(message: String, details: String = "") {
        self.message = message
        self.details = details
    }

    /// Lenient: a text alone is a message; another shape is kept as its JSON text.
    init?(_ value: JSONValue?) {
        switch value {
        case nil, .null?: return nil
        case .string(let message)?: self.init(message: message)
        case let value?:
            let message = value["message"]?.string
            self.init(message: message ?? value.text, details: value["details"]?.string ?? "")
        }
    }
}
