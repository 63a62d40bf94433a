import ArgumentParser
import IPS

/// `castile ips search`.
struct IPSSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the assets of a company.",
        discussion: """
            Fields are paths into the answer, such as assetArray/items/name; a field that has fields brings all of them. They are \
            checked before anything is sent. Without --field, a table and CSV show name, type, folder, file and last change; JSON and \
            NDJSON print everything. A handle is good for one session only; its value is not shown.

            EXAMPLE
            castile ips search --company "Sample Company" --folder Sample/ \\
                --field assetArray/items/name --locale de-DE
            """
    )

    @OptionGroup(title: "Search options") var search: AssetSearchOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: IPSOptions

    func run() async throws {
        try await AssetListing(search: search, output: output, service: service).print(search.query)
    }
}
