internal import ServiceClient
internal import XMLStream

extension ReceivedAnswer {
    /// Reads a body to its end, or to where it is no longer XML.
    ///
    /// - Returns: The document.
    /// - Throws: `XMLError` when the answer is none; `ServiceClientError` when the rest does not come, or is too much; `CancellationError`.
    mutating func parse(
        _ body: HTTPBody,
        _ configuration: SOAPClientConfiguration,
        reading records: XMLRecords?,
        owner: (any AnyObject & Sendable)?
    ) async throws -> XMLDocument {
        let limit = configuration.responseBytes
        if let bytes = body.bytes {
            try receive(bytes, limit: limit)
            end()
            return try .parse(bytes, vocabulary: configuration.vocabulary, limits: configuration.limits, reading: records, owner: owner)
        }
        var chunks = body.makeAsyncIterator()
        do {
            var reader = try PipelinedReader(
                vocabulary: configuration.vocabulary,
                limits: configuration.limits,
                reading: records,
                owner: owner,
                announcedBytes: body.length
            )
            while let chunk = try await chunks.next() {
                try receive(chunk, limit: limit)
                try await reader.feed(chunk)
            }
            end()
            return try await reader.finish()
        } catch let error as XMLError {
            try await receiveRest(of: &chunks, limit: limit)
            throw error
        }
    }
}
