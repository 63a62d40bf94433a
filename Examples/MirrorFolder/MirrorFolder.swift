import Foundation
import IPS
import ServiceClient

/// Keeps a local folder like one of the service: a description of each asset as JSON, written when the asset changed, deleted with it.
///
///     MirrorFolder "Sample Company" Sample/Products/Shoes/ /tmp/shoes
@main
struct MirrorFolder {
    static func main() async throws {
        guard CommandLine.arguments.count == 4 else {
            print("usage: MirrorFolder COMPANY FOLDER LOCAL-FOLDER; CASTILE_IPS_URL, CASTILE_IPS_USER and CASTILE_IPS_PASSWORD are set")
            exit(64)
        }
        let (company, folder) = (CommandLine.arguments[1], CommandLine.arguments[2])
        let local = URL(filePath: CommandLine.arguments[3], directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: local, withIntermediateDirectories: true)

        let mirror = try await AsyncHTTPClientTransport.withTransport { transport in
            let client = try IPSClient(configuration: try configuration(), transport: transport)
            return try await client.withSession(company: company) { session in
                var mirror = try LocalMirror(folder: local)
                // Only these fields are sent; a page holds 1,000 assets, and the next one comes while this one is written.
                let assets = session.assets(
                    matching: SearchAssetsParam(folder: folder, includeSubfolders: true, sortBy: .name),
                    selecting: .only {
                        let asset = $0.assetArray.items
                        return [asset.name, asset.type, asset.folder, asset.lastModified, asset.imageInfo.width, asset.imageInfo.height]
                    }
                )
                for try await asset in assets { try mirror.keep(asset) }
                try mirror.removeOthers()
                return mirror
            }
        }
        print("\(mirror.names.count) assets: \(mirror.written) written, \(mirror.removed) removed")
    }

    private static func configuration() throws -> IPSConfiguration {
        let url = ProcessInfo.processInfo.environment["CASTILE_IPS_URL"] ?? ""
        var configuration = IPSConfiguration(endpoint: url, credentials: try .fromEnvironment(prefix: "CASTILE_IPS"))
        configuration.application = ApplicationIdentity(name: "MirrorFolder", version: "1.0")
        return configuration
    }
}
