/// The request and the response of one call, with what must stay secret left out.
public struct SOAPExchange: Hashable, Sendable {
    /// The most characters of a message that the exchange of a call keeps, in errors and in recorders; the rest is cut off.
    public static let mostCharacters = 1 << 16

    /// The address that was called, without its query.
    public var url: String

    /// The HTTP status of the response; `nil` if none came.
    public var status: Int?

    /// The request's message.
    public var request: String

    /// The response's message; `nil` if none came.
    public var response: String?

    /// How long the call took, up to its end or its failure; of an attempt after which the call was sent again, how long that took.
    public var duration: Duration

    /// Makes an exchange.
    ///
    /// - Parameters:
    ///   - url: The address that was called.
    ///   - status: The HTTP status of the response.
    ///   - request: The request's message, redacted.
    ///   - response: The response's message, redacted.
    ///   - duration: How long the call took.
    public init(url: String, status: Int?, request: String, response: String?, duration: Duration) {
        self.url = url
        self.status = status
        self.request = request
        self.response = response
        self.duration = duration
    }

    /// As much of a message as an exchange keeps.
    package static func cut(_ text: String) -> String {
        // Of Unicode: what people see as one may have any number of marks.
        let characters = text.unicodeScalars
        guard let end = characters.index(characters.startIndex, offsetBy: mostCharacters, limitedBy: characters.endIndex),
            end < characters.endIndex
        else { return text }
        return text[..<end] + "… (\(text.utf8.count) bytes in all)"
    }
}
