import Foundation
import IPS
import ServiceClient

/// Lists the images of a folder with their descriptions in the languages that the process prefers (LANGUAGE, LC_ALL, LANG), and in one more.
///
///     LANG=de_DE.UTF-8 LocalizedListing "Sample Company" Sample/Products/Shoes/ ja-JP
@main
struct LocalizedListing {
    static func main() async throws {
        guard CommandLine.arguments.count == 4 else {
            print("usage: LocalizedListing COMPANY FOLDER LOCALE; CASTILE_IPS_URL, CASTILE_IPS_USER and CASTILE_IPS_PASSWORD are set")
            exit(64)
        }
        let (company, folder) = (CommandLine.arguments[1], CommandLine.arguments[2])
        let other = try LocaleTag(CommandLine.arguments[3])
        let environment = ProcessInfo.processInfo.environment
        var configuration = IPSConfiguration(
            endpoint: environment["CASTILE_IPS_URL"] ?? "",
            credentials: try .fromEnvironment(prefix: "CASTILE_IPS")
        )
        // Sent as Accept-Language by sessions that have no locale of their own.
        configuration.languages = LanguagePreferences.fromEnvironment(environment)

        try await AsyncHTTPClientTransport.withTransport { [configuration] transport in
            let client = try IPSClient(configuration: configuration, transport: transport)
            for locale in [nil, other] {
                print("== \(locale?.description ?? "preferred languages: \(configuration.languages.headerValue ?? "none")")")
                try await client.withSession(company: company, locale: locale) { session in
                    try await list(folder, in: session)
                }
            }
        }
    }

    private static func list(_ folder: String, in session: IPSSession) async throws {
        let images = session.assets(
            matching: SearchAssetsParam(folder: folder, includeSubfolders: true, assetTypeArray: [.image], sortBy: .name),
            selecting: .only { [$0.assetArray.items.name, $0.assetArray.items.imageInfo.description] },
            limit: 5
        )
        for try await image in images { print("\(image.name ?? "?"): \(image.imageInfo?.description ?? "no description")") }
    }
}
