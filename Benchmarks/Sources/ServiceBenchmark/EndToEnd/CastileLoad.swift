import IPS
import ServiceClient

/// Fetches and decodes by a typed method of a session, over the transport for real networks.
struct CastileLoad: Load {
    let url: String

    func run(connections: Int, _ body: (@escaping @Sendable () async throws -> Void) async throws -> Void) async throws {
        let configuration = SampleClient.transportConfiguration(connections: connections)
        try await AsyncHTTPClientTransport.withTransport(configuration: configuration) { transport in
            try await SampleClient.withSession(url: url, transport: transport) { session in
                try await body {
                    let answer = try await session.searchAssets(SampleClient.query, selecting: SampleClient.selection)
                    guard answer.totalRows == answer.assetArray?.count else { throw BenchmarkError("the answer is not whole") }
                }
            }
        }
    }
}
