import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

extension Duration {
    /// A hundred years; clocks cannot add the longest durations to the time.
    static let longestWait = Duration.seconds(3_155_760_000)
}

extension TimeAmount {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = min(max(duration, Duration.zero - .longestWait), .longestWait).components
        self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
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
