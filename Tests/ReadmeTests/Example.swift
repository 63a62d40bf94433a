import IPS
import ServiceClient

func assetNames(at url: String, as user: Credentials) async throws -> [String] {
    try await AsyncHTTPClientTransport.withTransport { transport in
        let client = try IPSClient(configuration: IPSConfiguration(endpoint: url, credentials: user), transport: transport)
        return try await client.withSession(company: "Sample Company", locale: LocaleTag("de-DE")) { session in
            let search = SearchAssetsParam(folder: "Sample/", includeSubfolders: true)
            let assets = session.assets(matching: search, selecting: .only("assetArray/items/name"))
            return try await assets.reduce(into: []) { names, asset in names.append(asset.name ?? "") }
        }
    }
}
