import ServiceClient

extension BatchRun {
    /// The most pages of the answer to one batch: a page holds one answer or more, and a batch 20 operations by default.
    static let maximumPages = 100

    /// Fetches the rest of an answer that comes in pages.
    ///
    /// - Parameters:
    ///   - elements: What the batch held.
    ///   - link: Where the second page is.
    ///   - results: Takes what the pages tell, one by one, so that an error loses nothing.
    /// - Throws: ``OutlookBatchError``; `ServiceClientError` when a page gets no answer; what a middleware throws.
    func fetchRest(of elements: [PreparedElement], from link: String, into results: inout Results) async throws {
        var next: String? = link
        var pages = 1
        while let link = next {
            guard pages < Self.maximumPages else {
                throw OutlookBatchError(
                    .invalidResponse,
                    "the service announced more than \(Self.maximumPages) pages of answers; the rest was not fetched"
                )
            }
            let remaining = configuration.deadline - elapsed()
            guard remaining > .zero else { throw deadlineExceeded }
            do {
                let timeout = min(configuration.requestTimeout, remaining)
                let page = try await exchange.page(at: link, of: elements, after: results, timeout: timeout)
                results.merge(page.results) { $1 }
                next = page.nextLink
            } catch var error as ServiceClientError {
                if isDeadline(error, within: remaining) { throw deadlineExceeded }
                // The batch itself did reach the server: what has no answer yet may have been done.
                error.mayHaveReachedServer = true
                throw error
            }
            pages += 1
        }
    }
}
