import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads the answer to a JSON batch; the answers come in any order and are matched by their ids.
///
/// A response that cannot be read leaves its operation without an answer, and the others as they are; one that answers nothing that was
/// sent, or comes twice, makes the whole an answer to something else.
struct JSONBatchReader {
    /// What one page of the answer tells.
    struct Page {
        /// What is known about each operation of the batch.
        var results: [Int: OperationResult]
        /// Where the next page is.
        var nextLink: String?
    }

    var elements: [PreparedElement]

    /// Reads one page.
    ///
    /// - Parameters:
    ///   - bytes: The page.
    ///   - earlier: What the pages before it told.
    /// - Returns: What is known with it.
    /// - Throws: ``OutlookBatchError`` for what is no answer to this batch.
    func read(_ bytes: [UInt8], after earlier: [Int: OperationResult] = [:]) throws(OutlookBatchError) -> Page {
        let envelope: JSONBatchEnvelope
        do {
            envelope = try JSONDecoder().decode(JSONBatchEnvelope.self, from: Data(bytes))
        } catch {
            throw OutlookBatchError(.invalidResponse, "the answer to the batch is not {\"responses\": […]}", underlyingError: error)
        }
        let operations = elements.flatMap(\.operations)
        let known = Dictionary(uniqueKeysWithValues: operations.map { ($0.id, $0.position) })
        var results = Dictionary(uniqueKeysWithValues: operations.map { ($0.position, earlier[$0.position] ?? OperationResult.missing) })
        for response in envelope.responses {
            guard let position = known[response.id], results[position] == .missing else {
                let problem = known[response.id] == nil ? "was not sent" : "came before"
                throw OutlookBatchError(.invalidResponse, "the answer has a response with the id \"\(response.id)\", which \(problem)")
            }
            // Without a status of HTTP, nobody knows what became of it.
            guard (100...599).contains(response.status), let readable = self.response(response) else { continue }
            results[position] = .response(readable)
        }
        return Page(results: results, nextLink: envelope.nextLink)
    }

    /// Nil for a body that cannot be written as JSON.
    private func response(_ response: JSONBatchEnvelope.Response) -> OperationResponse? {
        var headers = HTTPFields()
        for (name, value) in response.headers.sorted(by: { $0.key < $1.key }) {
            if let name = HTTPField.Name(name), let text = value?.text { headers.append(HTTPField(name: name, value: text)) }
        }
        guard let body = try? body(response, headers) else { return nil }
        return OperationResponse(status: response.status, headers: headers, body: body)
    }

    /// JSON as it is; what is not JSON comes as base64 text.
    private func body(_ response: JSONBatchEnvelope.Response, _ headers: HTTPFields) throws -> [UInt8] {
        switch response.body {
        case nil, .null: return []
        case .string(let text):
            let type = headers[.contentType].map { MediaType($0).name } ?? ""
            if !type.isEmpty, type != "application/json", let data = Data(base64Encoded: text) { return Array(data) }
            return type == "application/json" ? try JSONValue.string(text).bytes() : Array(text.utf8)
        case .some(let value): return try value.bytes()
        }
    }
}
