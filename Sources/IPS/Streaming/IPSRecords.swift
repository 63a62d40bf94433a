internal import SOAP

/// The records of an answer, in batches, decoded while the answer arrives; only what came since the last batch is in memory.
struct IPSRecords<Record: Sendable, Output: Sendable>: Sendable {
    private let records: SOAPRecords<Record, Output>

    init(_ records: SOAPRecords<Record, Output>) { self.records = records }

    /// What the answer says beside the records, as far as it came; `nil` if that cannot be read.
    var output: Output? {
        get async { await records.output }
    }

    /// Gives the records that came since the last batch.
    ///
    /// - Returns: At least one record; `nil` after the last.
    /// - Throws: ``IPSError``, after which there is no further batch; `CancellationError` when the task was cancelled.
    func next() async throws -> [Record]? {
        do {
            return try await records.nextBatch()
        } catch let error as SOAPError {
            throw IPSError(error)
        }
    }
}
