internal import XMLStream

extension IPSSession {
    /// Searches assets, page after page (searchAssets).
    ///
    /// The order is the service's unless the search gives `sortBy`. The sequence's iterator knows the total.
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
        if !selection.selects("totalRows"), selection.allBut.isEmpty { selection.only.append("totalRows") }
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

/// The sizes of pages of assets (catalogue, limits of searchAssets).
private enum AssetPages {
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
