internal import ServiceClient
internal import XMLStream

/// An answer that is parsed while it comes.
struct ParsedAnswer: Sendable {
    var received = ReceivedAnswer()

    /// The document, or why the answer is none.
    private(set) var document = Result<XMLDocument, XMLError>.failure(XMLError(.incomplete, "no answer came"))

    /// Reads a body to its end, or to where it is no longer XML.
    ///
    /// - Throws: `ServiceClientError` when the rest does not come, or is too much; `CancellationError`.
    mutating func parse(
        _ body: HTTPBody,
        _ configuration: SOAPClientConfiguration,
        reading records: XMLRecords?,
        owner: (any AnyObject & Sendable)?
    ) async throws {
        let limit = configuration.responseBytes
        if let bytes = body.bytes {
            try received.receive(bytes, limit: limit)
            document = Result { () throws(XMLError) in
                try .parse(bytes, vocabulary: configuration.vocabulary, limits: configuration.limits, reading: records, owner: owner)
            }
            return
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
                try received.receive(chunk, limit: limit)
                try await reader.feed(chunk)
            }
            document = .success(try await reader.finish())
        } catch let error as XMLError {
            document = .failure(error)
            try await received.receiveRest(of: &chunks, limit: limit)
        }
    }
}
