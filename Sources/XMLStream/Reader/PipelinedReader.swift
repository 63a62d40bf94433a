/// Reads one document in chunks as they arrive, and its records beside it: on another thread, if one is free.
///
/// To parse takes twice as long as to read records, so the parser seldom waits for them.
package struct PipelinedReader: ~Copyable {
    /// So many bytes are parsed before somebody looks whether there are records to be read.
    private static let stepBytes = 64 << 10

    let reader: XMLReader

    /// The records that are off the tape, and the task that reads them when a thread is free.
    private var batch: (records: RecordBatch, reading: Task<Void, Never>)?

    /// Whether nobody had begun with a batch when the next one was complete: then the processors are busy, and to ask again is of no use.
    private var isAlone = false

    /// Makes a reader for one document; it is good for one cursor.
    ///
    /// - Parameters:
    ///   - vocabulary: The names whose ids the document's cursor gives.
    ///   - limits: How much of the document is accepted.
    ///   - records: How its records are read; `nil` for none.
    ///   - owner: What their values belong to.
    ///   - announcedBytes: The size of the document as its sender says, so that room for the records is made in time; by default unknown.
    /// - Throws: ``XMLError`` when libxml2 gets no memory.
    package init(
        vocabulary: XMLVocabulary,
        limits: XMLLimits,
        reading records: XMLRecords?,
        owner: (any AnyObject & Sendable)?,
        announcedBytes: Int? = nil
    ) throws(XMLError) {
        reader = try XMLReader(vocabulary: vocabulary, limits: limits, reading: records, owner: owner, announcedBytes: announcedBytes)
        reader.leavesRecords = true
    }

    deinit { batch?.records.drop() }

    /// Reads the next bytes of the document.
    ///
    /// - Parameter bytes: The bytes, cut anywhere.
    /// - Throws: ``XMLError`` when what was read so far is not well-formed, has a DTD, or crosses a limit.
    package mutating func feed(_ bytes: [UInt8]) async throws(XMLError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            try reader.feed(rest.prefix(Self.stepBytes))
            rest = rest.dropFirst(Self.stepBytes)
            guard !isAlone, reader.hasBatch else { continue }
            await endBatch()
            if !isAlone { batch = reader.takeBatch().map { records in (records, Task { records.read() }) } }
        }
    }

    /// Ends the document.
    ///
    /// - Returns: The document.
    /// - Throws: ``XMLError`` when the document is not complete.
    package mutating func finish() async throws(XMLError) -> XMLDocument {
        await endBatch()
        return try reader.finish()
    }

    /// Waits for the batch, or reads it here if nobody began.
    private mutating func endBatch() async {
        guard let (records, reading) = batch.take() else { return }
        if records.read() {
            isAlone = true
            reader.leavesRecords = false
        } else {
            await reading.value
        }
    }
}
