/// How the assets of a search are fetched: page by page, each page while the one before is consumed.
///
/// The order is the service's unless the search gives `sortBy`.
public struct AssetSearch: AsyncSequence, Sendable {
    /// The most assets of a page (catalogue, limits of searchAssets).
    static let largestPage = 1000

    /// The most when only the fields in ``smallFields`` are asked for (same source).
    static let largestSmallPage = 10_000

    /// The fields that make a page small.
    static let smallFields: Set<String> = [
        "totalRows", "assetArray/items/name", "assetArray/items/assetHandle", "assetArray/items/type", "assetArray/items/subType",
    ]

    private let session: IPSSession
    private let query: SearchAssetsParam
    private let context: CallContext
    private let limit: Int?
    private let pageSize: Int

    init(session: IPSSession, query: SearchAssetsParam, context: CallContext, limit: Int?) {
        self.session = session
        self.limit = limit
        var context = context
        let paths = context.selection.only.map(\.description)
        let isSmall = !paths.isEmpty && paths.allSatisfy(Self.smallFields.contains)
        let largest = isSmall ? Self.largestSmallPage : Self.largestPage
        pageSize = Swift.max(1, Swift.min(query.recordsPerPage ?? largest, largest, limit ?? largest))
        // The total tells when the last page was reached and how far a search is.
        if !context.selection.only.isEmpty, !context.selection.selects(["totalRows"]) { context.selection.only.append("totalRows") }
        self.context = context
        self.query = query
    }

    /// Makes an iterator that begins at the first page.
    ///
    /// - Returns: The iterator.
    public func makeAsyncIterator() -> Iterator { Iterator(search: self) }

    /// Calls the service for one page, counted from 1.
    func page(_ number: Int) async throws -> Page {
        var query = query
        query.recordsPerPage = pageSize
        query.resultsPage = number
        let answer = try await session.call(query, context)
        let assets = answer.assetArray ?? []
        let hasMore = answer.totalRows.map { number * pageSize < $0 } ?? (assets.count == pageSize)
        let isEnough = limit.map { number * pageSize >= $0 } ?? false
        return Page(number: number, assets: assets, total: answer.totalRows, isLast: assets.isEmpty || isEnough || !hasMore)
    }

    /// How many assets are wanted at most.
    var remainingLimit: Int { limit ?? .max }

    /// One page of a search.
    struct Page: Sendable {
        let number: Int
        let assets: [Asset]
        let total: Int?
        let isLast: Bool
    }
}
