/// The request and the response of one call, with what must stay secret left out.
public struct SOAPExchange: Hashable, Sendable {
    /// The address that was called.
    public var url: String

    /// The HTTP status of the response; `nil` if none came.
    public var status: Int?

    /// The request's message.
    public var request: String

    /// The response's message; `nil` if none came.
    public var response: String?

    /// How long the call took, up to its end or its failure.
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
}
