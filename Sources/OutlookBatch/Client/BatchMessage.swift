public import HTTPTypes
public import ServiceClient

/// One batch as it is sent, without the token.
public struct BatchMessage: Sendable {
    /// Method, URL and header fields.
    public let request: HTTPRequest

    /// The body.
    public let body: HTTPBody

    /// The absolute URL.
    public var url: String { "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "")" }

    /// The media type of the body, with its boundary.
    public var contentType: String { request.headerFields[.contentType] ?? "" }
}
