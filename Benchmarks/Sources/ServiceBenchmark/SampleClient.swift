import IPS
import ServiceClient

/// The client and the request that all contenders use.
enum SampleClient {
    /// What is searched; the peers send the same.
    static let query = SearchAssetsParam(
        folder: "Sample/Spring & Summer/",
        includeSubfolders: true,
        assetTypeArray: [.image, AssetType(rawValue: "Video")],
        recordsPerPage: 1_000,
        resultsPage: 1,
        sortBy: .name,
        sortDirection: .ascending
    )
    static let selection = FieldSelection<SearchAssetsReturn>.only("totalRows", "assetArray/items/name", "assetArray/items/imageInfo/width")

    /// Opens a session with limits that let the largest response through.
    static func withSession<Result>(
        url: String = "http://127.0.0.1/IpsApiService",
        transport: any ClientTransport,
        _ body: (IPSSession) async throws -> Result
    ) async throws -> Result {
        var configuration = IPSConfiguration(
            endpoint: url,
            credentials: Credentials(user: "admin@sample.example", password: Secret("sample-password")),
            application: ApplicationIdentity(name: "Benchmark", version: "1.0")
        )
        configuration.wantsGzip = false
        configuration.timeout = .seconds(3_600)
        configuration.responseBytes = 1 << 40
        configuration.limits.documentBytes = 1 << 40
        let client = try IPSClient(configuration: configuration, transport: transport)
        return try await client.withSession(company: "Sample Company", locale: LocaleTag("de-DE"), body)
    }

    /// Limits that let the largest response through, and so many connections.
    static func transportConfiguration(connections: Int) -> TransportConfiguration {
        TransportConfiguration(limits: .init(responseBytes: 1 << 40, connectionsPerHost: connections))
    }
}
