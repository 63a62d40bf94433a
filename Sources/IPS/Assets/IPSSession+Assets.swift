extension IPSSession {
    /// Searches assets, page after page (searchAssets).
    ///
    /// Nothing is sent before the first asset is asked for. The next page is fetched while the current one is consumed.
    ///
    /// - Parameters:
    ///   - query: What is searched. `recordsPerPage` is a wish: a page has at most 1,000 assets, or 10,000 when only names, types and
    ///     handles are selected. `resultsPage` is the session's.
    ///   - company: The company; by default that of the session.
    ///   - access: On whose permissions; by default the calling user's.
    ///   - selection: The wanted fields, as paths like `assetArray/items/name`; by default all.
    ///   - limit: How many assets are wanted at most; by default all. No more than needed are fetched.
    /// - Returns: The assets, as they come.
    public func assets(
        matching query: SearchAssetsParam = SearchAssetsParam(),
        in company: CompanyContext = .session,
        as access: AccessContext = .caller,
        selecting selection: FieldSelection = .all,
        limit: Int? = nil
    ) -> AssetSearch {
        AssetSearch(session: self, query: query, context: CallContext(company: company, access: access, selection: selection), limit: limit)
    }
}
