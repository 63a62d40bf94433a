package import HTTPTypes
package import Hummingbird
import HummingbirdCore
import NIOCore

extension Response {
    package static func bytes(_ bytes: [UInt8], status: HTTPResponse.Status = .ok, type: String, headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = type
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    package static func text(_ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8") -> Response {
        .bytes(Array(text.utf8), status: status, type: type)
    }

    /// The same answer with a body of whole bytes in gzip.
    ///
    /// - Parameter bytes: The body as it is before compression.
    /// - Returns: The answer, with its content encoding and `Vary`.
    /// - Throws: ``SimulatorError`` when zlib fails.
    package func gzipped(_ bytes: [UInt8]) throws -> Response {
        var copy = self
        copy.headers[.contentEncoding] = "gzip"
        copy.headers[.vary] = "Accept-Encoding"
        copy.body = ResponseBody(byteBuffer: ByteBuffer(bytes: try Gzip.compress(bytes)))
        return copy
    }
}
