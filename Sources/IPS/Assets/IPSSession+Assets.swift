internal import XMLStream

extension IPSSession {
    /// Searches assets, page after page (searchAssets).
    ///
    /// The order is the service's unless the search gives `sortBy`. The sequence's iterator knows the total. A selection that leaves
    /// `assetArray/items` out gives no assets.
    ///
    /// - Parameters:
    ///   - query: What is searched. `recordsPerPage` is a wish: a page has at most 1,000 assets, or 10,000 when only names, types and
    ///     handles are selected. `resultsPage` is the session's.
    ///   - company: The company; by default that of the session.
    ///   - access: On whose permissions; by default the calling user's.
    ///   - selection: The wanted fields, as in `.only { [$0.assetArray.items.name] }`; by default all.
    ///   - limit: How many assets are wanted at most; by default all. No page is fetched that is not needed for them.
    /// - Returns: The assets, as they come.
    public func assets(
        matching query: SearchAssetsParam = SearchAssetsParam(),
        in company: CompanyContext = .session,
        as access: AccessContext = .caller,
        selecting selection: FieldSelection<SearchAssetsReturn> = .all,
        limit: Int? = nil
    ) -> PagedSequence<Asset> {
        let largest = selection.paths.filter.isWithin(AssetPages.smallFields) ? AssetPages.largestSmall : AssetPages.largest
        let wish = Swift.max(1, Swift.min(query.recordsPerPage ?? largest, largest))
        var selection = selection
        // The total tells when the last page was reached and how far a search is.
        if !selection.selects("totalRows"), !selection.allBut.contains("totalRows") { selection.only.append("totalRows") }
        // A page that comes twice, or breaks off, is known by the handles of its assets; who did not ask for them gets none.
        let (hasAssets, showsHandles) = (selection.selects(AssetPages.assets), selection.selects(AssetPages.handle))
        if hasAssets, !showsHandles {
            selection.allBut.removeAll { $0 == AssetPages.handle }
            if !selection.only.isEmpty { selection.only.append(AssetPages.handle) }
        }
        let context = CallContext(company: company, access: access, selection: selection)
        @Sendable func page(_ number: Int, _ size: Int) -> SearchAssetsParam {
            var query = query
            query.recordsPerPage = size
            query.resultsPage = number
            return query
        }
        var source = PageSource<Asset>(
            operation: "searchAssets",
            pageSize: PageSource<Asset>.pageSize(for: limit, largest: wish),
            identity: { $0.assetHandle }
        ) { number, size in
            let answer = try await self.call(page(number, size), context)
            return Page(elements: answer.assetArray ?? [], total: answer.totalRows)
        }
        source.holdsElements = hasAssets
        if !showsHandles { source.trim = { $0.assetHandle = nil } }
        if canStream {
            source.open = { number, size in
                let input = page(number, size)
                let records = try await self.records(of: input, context, at: ["assetArray", "items"]) { (cursor) throws(XMLError) in
                    try Asset(from: &cursor)
                }
                return PageStream(next: { try await records.next() }, total: { await records.output?.totalRows })
            }
        }
        return PagedSequence(source: source, limit: limit)
    }
}

/// What pages of assets hold, and how many (catalogue, limits of searchAssets).
private enum AssetPages {
    /// Where the assets stand in an answer, and what tells one from others.
    static let assets: FieldPath = "assetArray/items"
    static let handle: FieldPath = "assetArray/items/assetHandle"

    /// The most assets of a page.
    static let largest = 1000

    /// The most when only the fields in ``smallFields`` are asked for.
    static let largestSmall = 10_000

    /// The fields that make a page small.
    static let smallFields: Set<[String]> = [
        ["totalRows"], ["assetArray", "items", "name"], ["assetArray", "items", "assetHandle"], ["assetArray", "items", "type"],
        ["assetArray", "items", "subType"],
    ]
}
