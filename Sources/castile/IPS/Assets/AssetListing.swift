import IPS

/// Prints the assets that a search finds, as they come.
struct AssetListing: Sendable {
    let search: AssetSearchOptions
    let output: OutputOptions
    let service: IPSOptions

    func print(_ query: SearchAssetsParam) async throws {
        let console = service.verbosity.console
        let settings = try service.settings()
        let company = try settings.required("company", flag: search.company, meaning: "the company whose assets are searched")
        let fields = AssetFields(only: search.field, allBut: search.excludeField, format: output.format)
        try fields.selection.check(of: "searchAssets")
        guard fields.selection.selects("assetArray/items"), !fields.showsNothing else {
            throw CommandFailure(
                .unknownField,
                """
                these fields leave out all assets; name one of theirs, such as assetArray/items/name. The number alone prints \
                castile ips call searchAssets responseFieldArray=totalRows
                """
            )
        }
        try console.noteUnknown(query.assetTypeArray ?? [], from: "--type")
        try await service.connection(settings).withSession(company: company, console: console) { [self] session in
            let assets = session.assets(matching: query, selecting: fields.selection, limit: search.limit)
            try await output.withRecords(to: console, columns: fields.columns) { write in
                try await each(of: assets, console: console, write)
            }
        }
    }

    private func each(of assets: PagedSequence<Asset>, console: Console, _ write: (TreeValue) throws -> Void) async throws {
        let iterator = assets.makeAsyncIterator()
        let tree = TreeReader<Asset>()
        var count = 0
        while let asset = try await iterator.next() {
            try write(tree(asset))
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
