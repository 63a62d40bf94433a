extension IPSSession {
    /// The logs of finished jobs (getJobLogs).
    ///
    /// The service answers in one piece.
    ///
    /// - Parameters:
    ///   - query: Which logs, in which order; by default all.
    ///   - company: The company; by default that of the session.
    ///   - user: Whose jobs; by default those of the calling user.
    ///   - limit: How many are wanted at most; by default all, or `numRows` of the query.
    /// - Returns: The logs, without their lines; ``jobLogDetails(matching:in:limit:)`` has those.
    public func jobLogs(
        matching query: GetJobLogsParam = GetJobLogsParam(),
        in company: CompanyContext = .session,
        for user: UserContext = .caller,
        limit: Int? = nil
    ) -> PagedSequence<JobLog> {
        let source = PageSource<JobLog>(operation: "getJobLogs", pageSize: .max, identity: { $0.jobHandle }) { _, _ in
            var query = query
            if let limit { query.numRows = Swift.min(limit, query.numRows ?? limit) }
            return Page(elements: try await self.getJobLogs(query, in: company, for: user).jobLogArray ?? [])
        }
        return PagedSequence(source: source, limit: limit)
    }

    /// The lines of a job's log, page after page (getJobLogDetails).
    ///
    /// - Parameters:
    ///   - query: Which job and which lines. `recordsPerPage` is a wish, at most 1,000; `resultsPage` is the session's.
    ///   - company: The company; by default that of the session.
    ///   - limit: How many are wanted at most; by default all. No page is fetched that is not needed for them.
    /// - Returns: The lines, as they come.
    public func jobLogDetails(
        matching query: GetJobLogDetailsParam,
        in company: CompanyContext = .session,
        limit: Int? = nil
    ) -> PagedSequence<JobLogDetail> {
        let wish = Swift.max(1, Swift.min(query.recordsPerPage ?? 1000, 1000))
        let source = PageSource<JobLogDetail>(
            operation: "getJobLogDetails",
            pageSize: PageSource<JobLogDetail>.pageSize(for: limit, largest: wish),
            // Lines have no identity of their own; two of a kind are possible, a page of them is not.
            identity: { $0 }
        ) { number, size in
            var query = query
            query.recordsPerPage = size
            query.resultsPage = number
            let logs = try await self.getJobLogDetails(query, in: company).jobLogArray ?? []
            let totals = logs.compactMap(\.detailTotalRows)
            return Page(elements: logs.flatMap { $0.detailArray ?? [] }, total: totals.isEmpty ? nil : totals.reduce(0, +))
        }
        return PagedSequence(source: source, limit: limit)
    }
}
