extension SOAPRecords: AsyncSequence {
    /// Makes an iterator that goes on where the last batch ended.
    ///
    /// - Returns: The iterator.
    public nonisolated func makeAsyncIterator() -> Iterator { Iterator(records: self) }

    /// Hands out one record after the other.
    public struct Iterator: AsyncIteratorProtocol {
        let records: SOAPRecords<Record, Output>
        private var batch: ArraySlice<Record> = []

        init(records: SOAPRecords<Record, Output>) { self.records = records }

        /// Gives the next record; the network is read when all that came has been handed out.
        ///
        /// - Returns: The record; `nil` after the last.
        /// - Throws: ``SOAPError``, after which there is no further record; `CancellationError` when the task was cancelled.
        public mutating func next() async throws -> Record? {
            if batch.isEmpty { batch = try await records.nextBatch()?[...] ?? [] }
            return batch.popFirst()
        }
    }
}
