import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

/// A request as AsyncHTTPClient wants it.
struct OutgoingRequest {
    private let target: RequestTarget
    private let method: HTTPMethod
    private let headers: HTTPHeaders

    init(_ request: HTTPRequest, exchange: Exchange) {
        target = exchange.target
        method = HTTPMethod(rawValue: request.method.rawValue)
        var headers = HTTPHeaders()
        headers.reserveCapacity(request.headerFields.count + 1)
        var hasEncoding = false
        for field in request.headerFields {
            headers.add(name: field.name.rawName, value: field.value)
            if field.name == .acceptEncoding { hasEncoding = true }
        }
        if !hasEncoding {
            headers.add(name: "Accept-Encoding", value: exchange.configuration.asksForGzip ? "gzip" : "identity")
        }
        self.headers = headers
    }

    /// With a body whose bytes are there, or none.
    func whole(_ bytes: [UInt8]?, _ template: RequestTemplate) throws -> HTTPClient.Request {
        var request = try template.request(method, to: target)
        request.headers = headers
        request.body = bytes.map { .byteBuffer(ByteBuffer(bytes: $0)) }
        return request
    }

    /// With a body that comes piece by piece.
    ///
    /// It goes another way: AsyncHTTPClient's delegates lose the promise of a writer that waits when its connection breaks.
    func streaming(_ body: HTTPBody) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: target.url)
        request.method = method
        request.headers = headers
        request.body = .stream(body.map { ByteBuffer(bytes: $0) }, length: body.length.map { .known(Int64($0)) } ?? .unknown)
        return request
    }
}
