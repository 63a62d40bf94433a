/// The records of a collection, page after page.
public struct DeployRecords<Resource: DeployResource>: AsyncSequence, Sendable {
    /// A record.
    public typealias Element = Resource

    let collection: DeployCollection<Resource>
    let query: DeployQuery<Resource>
    let pageRecords: Int

    /// Starts at the first page.
    ///
    /// - Returns: An iterator that asks for the first page when the first record is asked for.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(collection: collection, pager: KeysetPager(query, pageRecords: pageRecords))
    }

    /// Walks through the records.
    public struct AsyncIterator: AsyncIteratorProtocol {
        let collection: DeployCollection<Resource>
        var pager: KeysetPager<Resource>
        var page: ArraySlice<Resource> = []

        /// The next record.
        ///
        /// - Parameter actor: The actor that the caller runs on.
        /// - Returns: The record; nil after the last.
        /// - Throws: ``DeployError``; `CancellationError` when the task was cancelled.
        public mutating func next(isolation actor: isolated (any Actor)?) async throws -> Resource? {
            while page.isEmpty, let query = try pager.next() {
                try Task.checkCancellation()
                page = try pager.take(try await collection.response(matching: query).records)[...]
            }
            return page.popFirst()
        }

        /// The next record.
        ///
        /// - Returns: The record; nil after the last.
        /// - Throws: ``DeployError``; `CancellationError` when the task was cancelled.
        public mutating func next() async throws -> Resource? { try await next(isolation: #isolation) }
    }
}
