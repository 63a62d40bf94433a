public import ServiceClient

/// A value of a parameter; it knows how it is written on the wire.
///
/// What must not be sent is left out instead.
public enum ParameterValue: Hashable, Sendable {
    /// A text, also an empty one.
    case text(String)
    /// A whole number, also 0.
    case number(Int)
    /// Written `true` or `false`.
    case bool(Bool)
    /// Texts joined by commas in one field.
    case list([String])
    /// A JSON text in one field.
    case json(JSONValue)
    /// A date and time without a zone.
    case date(MailStoreDate)
    /// A password or key; sent, and shown nowhere.
    case secret(Secret)

    /// The text that is sent.
    ///
    /// - Parameter name: The parameter, for the error.
    /// - Returns: The text before it is encoded for the form.
    /// - Throws: ``MailStoreError`` when an element of a list holds a comma, which would make two of it.
    func wireText(for name: String) throws(MailStoreError) -> String {
        switch self {
        case .text(let text): return text
        case .number(let number): return String(number)
        case .bool(let value): return value ? "true" : "false"
        case .json(let value): return value.text
        case .date(let date): return date.description
        case .secret(let secret): return secret.reveal()
        case .list(let elements):
            if let element = elements.first(where: { $0.unicodeScalars.contains(",") }) {
                throw MailStoreError(.invalidParameter, "\(name): \"\(element)\" holds a comma, which separates the elements of a list")
            }
            return elements.joined(separator: ",")
        }
    }

    /// The value as a log may show it.
    var loggable: String {
        if case .secret = self { return "<redacted>" }
        return (try? wireText(for: "")) ?? ""
    }
}

extension ParameterValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral {
    /// A text.
    ///
    /// - Parameter value: The text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// A number.
    ///
    /// - Parameter value: The number.
    public init(integerLiteral value: Int) { self = .number(value) }

    /// A truth value.
    ///
    /// - Parameter value: The truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// A list.
    ///
    /// - Parameter elements: Its elements, without commas.
    public init(arrayLiteral elements: String...) { self = .list(elements) }
}
