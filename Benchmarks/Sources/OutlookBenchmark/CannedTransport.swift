import HTTPTypes
import ServiceClient

/// Answers each request with the same bytes, from memory.
struct CannedTransport: ClientTransport {
    var contentType: String
    var bytes: [UInt8]

    func send(_ request: HTTPRequest, body: HTTPBody?, timeout: Duration) async throws -> (HTTPResponse, HTTPBody) {
        (HTTPResponse(status: .ok, headerFields: [.contentType: contentType]), HTTPBody(bytes))
    }
}
