import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

extension TimeAmount {
    /// A hundred years, in seconds.
    private static let longest: Int64 = 3_155_760_000

    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = .nanoseconds(min(max(seconds, -Self.longest), Self.longest) * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}

extension HTTPClient.Configuration.Proxy {
    init(_ proxy: HTTPProxy) {
        let authorization = proxy.credentials.map { HTTPClient.Authorization.basic(username: $0.user, password: $0.password.reveal()) }
        self = .server(host: proxy.host, port: proxy.port, authorization: authorization)
    }
}

extension HTTPResponse {
    /// The head as swift-http-types has it.
    ///
    /// The fields that describe the compressed form go, since the body is handed out without it.
    init(_ response: HTTPResponseHead) {
        var fields = HTTPFields()
        let isCompressed = response.headers["Content-Encoding"].contains { ["gzip", "deflate"].contains($0.lowercased()) }
        for header in response.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            if isCompressed, name == .contentEncoding || name == .contentLength { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        let reason = response.status.reasonPhrase
        self.init(status: .init(code: Int(response.status.code), reasonPhrase: reason), headerFields: fields)
    }
}
