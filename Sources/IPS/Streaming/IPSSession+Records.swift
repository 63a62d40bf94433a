internal import SOAP
internal import XMLStream

extension IPSSession {
    /// Whether answers can be used while they arrive: not where nothing may be asked for again, which mends an answer that breaks off,
    /// nor in an older version of the API, whose names are adapted in whole answers.
    var canStream: Bool { repeating != .nothing && client.adapter.version == .newest }

    /// Calls an operation whose answer has many records, and gives them in batches while the answer arrives.
    ///
    ///     let search = try await session.records(of: SearchAssetsParam(), at: ["assetArray", "items"], Asset.init(from:))
    ///     while let batch = try await search.next() { show(batch) }
    ///     let total = await search.output?.totalRows
    ///
    /// Until the first records came, the call is repeated under the same rules as any other; after that an answer that breaks off is an
    /// error, since its records have been used.
    ///
    /// - Parameters:
    ///   - input: The input of the operation.
    ///   - context: What the call adds to its input.
    ///   - path: The local names of the elements below the answer's root, down to a record.
    ///   - record: Reads a record.
    /// - Returns: The records, as soon as the first of them are there, or there are none.
    /// - Throws: ``IPSError``; `CancellationError` when the task was cancelled.
    /// - Precondition: ``canStream``.
    func records<Input: IPSInput, Record: Sendable>(
        of input: Input,
        _ context: CallContext = CallContext(),
        at path: [String],
        _ record: @escaping @Sendable (inout XMLCursor) throws(XMLError) -> Record
    ) async throws -> IPSRecords<Record, Input.Output> {
        let records = try await call(
            Input.operation,
            selecting: context.fields,
            among: Input.Output.elements,
            preparing: { try await self.body(of: input, context) },
            reading: .records(at: path, record: record) { (cursor) throws(XMLError) in try Input.Output(from: &cursor) }
        )
        return IPSRecords(records)
    }
}
