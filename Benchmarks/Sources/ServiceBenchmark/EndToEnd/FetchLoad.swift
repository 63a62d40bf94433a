import AsyncHTTPClient
import NIOCore

/// Fetches with AsyncHTTPClient alone and looks at no byte: what HTTP itself costs.
struct FetchLoad: Load {
    let url: String

    func run(connections: Int, _ body: (@escaping @Sendable () async throws -> Void) async throws -> Void) async throws {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = connections
        configuration.httpVersion = .http1Only
        let client = HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "text/xml; charset=UTF-8")
        request.headers.add(name: "SOAPAction", value: "\"searchAssets\"")
        request.body = .bytes(ByteBuffer(repeating: UInt8(ascii: " "), count: 1_000))
        do {
            try await body { [request] in
                let answer = try await client.execute(request, timeout: .seconds(60))
                var count = 0
                for try await buffer in answer.body { count += buffer.readableBytes }
                guard answer.status == .ok, count > 0 else { throw BenchmarkError("the answer is not whole") }
            }
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }
}
