extension IPSSession {
    /// The users that the caller can see, page after page (getUsers).
    ///
    /// - Parameters:
    ///   - query: Which users; by default all. `recordsPerPage` is a wish, at most 1,000; `resultsPage` is the session's.
    ///   - limit: How many are wanted at most; by default all. No page is fetched that is not needed for them.
    /// - Returns: The users, as they come.
    public func users(matching query: GetUsersParam = GetUsersParam(), limit: Int? = nil) -> PagedSequence<User> {
        let wish = Swift.max(1, Swift.min(query.recordsPerPage ?? 1000, 1000))
        let source = PageSource<User>(
            operation: "getUsers",
            pageSize: PageSource<User>.pageSize(for: limit, largest: wish),
            identity: { $0.userHandle }
        ) { number, size in
            var query = query
            query.recordsPerPage = size
            query.resultsPage = number
            return Page(elements: try await self.getUsers(query).userArray ?? [])
        }
        return PagedSequence(source: source, limit: limit)
    }
}
