import ArgumentParser

/// `castile ips assets list`.
struct IPSAssetsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the assets of a company, or of a folder.",
        discussion: """
            The same as castile ips search: the assets are printed as they come, page after page.

            EXAMPLES
            castile ips assets list --folder Sample/Shoes --type Image
            castile ips assets list --field assetArray/items/name --format ndjson
            """
    )

    @OptionGroup(title: "Search options") var search: AssetSearchOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: IPSOptions

    func run() async throws {
        try await AssetListing(search: search, output: output, service: service).print(search.query)
    }
}
