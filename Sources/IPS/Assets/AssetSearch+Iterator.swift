extension AssetSearch {
    /// Goes through the assets of a search.
    public final class Iterator: AsyncIteratorProtocol {
        private let search: AssetSearch
        private var assets: ArraySlice<Asset> = []
        private var upcoming: Task<Page, any Error>?
        private var remaining: Int

        /// How many assets the search finds in all; `nil` before the first page came, or if the service does not say.
        public private(set) var total: Int?

        init(search: AssetSearch) {
            self.search = search
            remaining = search.remainingLimit
            upcoming = remaining > 0 ? Self.fetch(search, 1) : nil
        }

        deinit { upcoming?.cancel() }

        /// Gives the next asset.
        ///
        /// - Returns: The asset; `nil` after the last.
        /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
        public func next() async throws -> Asset? {
            while assets.isEmpty {
                guard let task = upcoming else { return nil }
                upcoming = nil
                let page = try await withTaskCancellationHandler {
                    try await task.value
                } onCancel: {
                    task.cancel()
                }
                total = page.total
                assets = page.assets[...]
                if !page.isLast { upcoming = Self.fetch(search, page.number + 1) }
            }
            guard remaining > 0, let asset = assets.popFirst() else { return nil }
            remaining -= 1
            return asset
        }

        private static func fetch(_ search: AssetSearch, _ number: Int) -> Task<Page, any Error> {
            Task { try await search.page(number) }
        }
    }
}
