import ArgumentParser
import IPS

/// `castile ips search`.
struct IPSSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the assets of a company.",
        discussion: """
            Fields are paths into the answer, such as assetArray/items/name; a field that has fields brings all of them. They are \
            checked before anything is sent. Without --field, a table shows name, type, folder, file and last change, and the other \
            formats print everything. A handle is good for one session only; its value is not shown.

            EXAMPLE
            castile ips search --company "Sample Company" --folder Sample/ --field assetArray/items/name --locale de-DE
            """
    )

    @OptionGroup(title: "Search options") var search: AssetSearchOptions
    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var service: IPSOptions

    func run() async throws {
        let console = service.verbosity.console
        let settings = try service.settings()
        let company = try settings.required("company", flag: search.company, meaning: "the company whose assets are searched")
        let fields = AssetFields(only: search.field, allBut: search.excludeField, format: output.format)
        try await service.connection(settings).withSession(company: company, console: console) { [self] session in
            let assets = session.assets(matching: search.query, selecting: fields.selection, limit: search.limit)
            try await output.withRecords(to: console, columns: fields.columns) { write in
                try await each(of: assets, console: console, write)
            }
        }
    }

    private func each(of assets: PagedSequence<Asset>, console: Console, _ write: (TreeValue) throws -> Void) async throws {
        let iterator = assets.makeAsyncIterator()
        var count = 0
        while let asset = try await iterator.next() {
            try write(TreeValue(reflecting: asset))
            count += 1
            console.progress(Self.amount(count), fraction: search.fraction(count, of: iterator.total))
        }
        console.clearProgress()
        console.detail(Self.amount(count))
    }

    private static func amount(_ count: Int) -> String {
        count == 1 ? "1 asset" : "\(count) assets"
    }
}
