public import HTTPTypes
public import ServiceClient

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One operation of a batch: a request as it would be sent alone.
public struct BatchOperation: Sendable {
    /// The method.
    public var method: HTTPRequest.Method

    /// The URL: absolute, from the host on (`/api/v2.0/me/messages`), or below the context (`messages?$top=5`).
    ///
    /// Blanks and characters outside ASCII may stand as they are; what is percent-encoded already stays.
    public var url: String

    /// Header fields of this operation alone; they win over those of the batch.
    public var headers: HTTPFields

    /// The body; its length must be known.
    public var body: HTTPBody?

    /// The name by which others refer to this operation, `$name`; nil lets the client choose where one is needed.
    ///
    /// In a JSON batch it is the id of the request.
    public var contentID: String?

    /// The positions of operations that must have succeeded before this one; JSON batches only.
    public var dependsOn: [Int]

    /// An operation.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - url: The URL in one of its three forms.
    ///   - headers: Header fields of this operation alone.
    ///   - body: The body.
    ///   - contentID: The name by which others refer to it.
    ///   - dependsOn: The positions of operations that must have succeeded before.
    public init(
        _ method: HTTPRequest.Method,
        _ url: String,
        headers: HTTPFields = [:],
        body: HTTPBody? = nil,
        contentID: String? = nil,
        dependsOn: [Int] = []
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.contentID = contentID
        self.dependsOn = dependsOn
    }

    /// Whether the operation only reads, and so can be sent again without harm.
    public var isRead: Bool { method == .get || method == .head }

    /// Reads.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - headers: Header fields of this operation alone.
    /// - Returns: The operation.
    public static func get(_ url: String, headers: HTTPFields = [:]) -> BatchOperation {
        BatchOperation(.get, url, headers: headers)
    }

    /// Deletes.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - headers: Header fields of this operation alone.
    /// - Returns: The operation.
    public static func delete(_ url: String, headers: HTTPFields = [:]) -> BatchOperation {
        BatchOperation(.delete, url, headers: headers)
    }

    /// Posts a JSON text.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - json: The JSON text.
    ///   - headers: Header fields of this operation alone.
    /// - Returns: The operation.
    public static func post(_ url: String, json: String, headers: HTTPFields = [:]) -> BatchOperation {
        withJSON(.post, url, HTTPBody(json), headers)
    }

    /// Posts a value as JSON.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - json: The value.
    ///   - headers: Header fields of this operation alone.
    /// - Returns: The operation.
    /// - Throws: What encoding throws.
    public static func post(_ url: String, json: some Encodable, headers: HTTPFields = [:]) throws -> BatchOperation {
        withJSON(.post, url, try encoded(json), headers)
    }

    /// Changes something by a JSON text.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - json: The JSON text.
    ///   - headers: Header fields of this operation alone.
    /// - Returns: The operation.
    public static func patch(_ url: String, json: String, headers: HTTPFields = [:]) -> BatchOperation {
        withJSON(.patch, url, HTTPBody(json), headers)
    }

    /// Changes something by a value as JSON.
    ///
    /// - Parameters:
    ///   - url: The URL.
    ///   - json: The value.
    ///   - headers: Header fields of this operation alone.
    /// - Returns: The operation.
    /// - Throws: What encoding throws.
    public static func patch(_ url: String, json: some Encodable, headers: HTTPFields = [:]) throws -> BatchOperation {
        withJSON(.patch, url, try encoded(json), headers)
    }

    private static func encoded(_ value: some Encodable) throws -> HTTPBody {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return HTTPBody(Array(try encoder.encode(value)))
    }

    private static func withJSON(_ method: HTTPRequest.Method, _ url: String, _ body: HTTPBody, _ headers: HTTPFields) -> BatchOperation {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/json" }
        return BatchOperation(method, url, headers: headers, body: body)
    }
}
