import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

/// What tests send and read: plain HTTP by a client that is not ours.
struct Answer: Sendable {
    var status: Int
    private var headers: HTTPHeaders
    var bytes: [UInt8]

    init(status: Int, headers: HTTPHeaders, bytes: [UInt8]) {
        self.status = status
        self.headers = headers
        self.bytes = bytes
    }

    func header(_ name: String) -> String? { headers.first(name: name) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Lives as long as the process; opens a connection for each call, so that none waits for another's.
let sharedClient = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .unqueued(HTTPClient.Configuration()))

/// True when nothing takes a connection there; a client that retries gives up after a fraction of a second.
func isUnreachable(_ url: String, client: HTTPClient = sharedClient) async -> Bool {
    do {
        _ = try await fetch(url, client: client, timeout: .milliseconds(300))
        return false
    } catch {
        return true
    }
}

func fetch(
    _ url: String,
    method: HTTPMethod = .GET,
    headers: KeyValuePairs<String, String> = [:],
    fields: [String: String] = [:],
    body: [UInt8]? = nil,
    client: HTTPClient = sharedClient,
    timeout: TimeAmount = .seconds(300)
) async throws -> Answer {
    var request = HTTPClientRequest(url: url)
    request.method = method
    request.headers = HTTPHeaders(headers.map { ($0.key, $0.value) } + fields.map { ($0.key, $0.value) })
    if let body { request.body = .bytes(body) }
    let response = try await client.execute(request, timeout: timeout)
    let bytes = Array(try await response.body.collect(upTo: 64 << 20).readableBytesView)
    return Answer(status: Int(response.status.code), headers: response.headers, bytes: bytes)
}

/// Runs the body with a client that inflates answers, or hands them out as they came, and trusts the given certificate beside nothing else.
func withClient<Value: Sendable>(trusting pem: String? = nil, inflates: Bool = true, _ body: (HTTPClient) async throws -> Value)
    async throws -> Value
{
    var configuration = HTTPClient.Configuration(decompression: inflates ? .enabled(limit: .size(64 << 20)) : .disabled)
    if let pem {
        configuration.tlsConfiguration = .makeClientConfiguration()
        configuration.tlsConfiguration?.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(pem.utf8)))
    }
    return try await HTTPClient.withHTTPClient(configuration: .unqueued(configuration), body)
}

extension HTTPClient.Configuration {
    fileprivate static func unqueued(_ configuration: Self) -> Self {
        var configuration = configuration
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 1_000
        return configuration
    }
}
