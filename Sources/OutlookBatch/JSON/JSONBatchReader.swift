import HTTPTypes

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads the answer to a JSON batch; the answers come in any order and are matched by their ids.
struct JSONBatchReader {
    private struct Envelope: Decodable {
        struct Response: Decodable {
            var id: String
            var status: Int
            var headers: [String: String]?
            var body: JSONValue?
        }

        var responses: [Response]
    }

    var elements: [PreparedElement]

    func read(_ bytes: [UInt8]) throws(OutlookBatchError) -> [Int: OperationResult] {
        let envelope: Envelope
        do {
            envelope = try JSONDecoder().decode(Envelope.self, from: Data(bytes))
        } catch {
            throw OutlookBatchError(.invalidResponse, "the answer to the batch is not {\"responses\": […]}", underlyingError: error)
        }
        let operations = elements.flatMap(\.operations)
        let known = Dictionary(uniqueKeysWithValues: operations.map { ($0.id, $0.position) })
        var results = Dictionary(uniqueKeysWithValues: operations.map { ($0.position, OperationResult.missing) })
        for response in envelope.responses {
            guard let position = known[response.id], results[position] == .missing else {
                let problem = known[response.id] == nil ? "was not sent" : "came before"
                throw OutlookBatchError(.invalidResponse, "the answer has a response with the id \"\(response.id)\", which \(problem)")
            }
            // Without a status of HTTP, nobody knows what became of it.
            guard (100...599).contains(response.status) else { continue }
            results[position] = .response(try self.response(response))
        }
        return results
    }

    private func response(_ response: Envelope.Response) throws(OutlookBatchError) -> OperationResponse {
        var headers = HTTPFields()
        for (name, value) in (response.headers ?? [:]).sorted(by: { $0.key < $1.key }) {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        do {
            return OperationResponse(status: response.status, headers: headers, body: try body(response, headers))
        } catch {
            throw OutlookBatchError(.invalidResponse, "a body of the answer cannot be written as JSON", underlyingError: error)
        }
    }

    /// JSON as it is; what is not JSON comes as base64 text.
    private func body(_ response: Envelope.Response, _ headers: HTTPFields) throws -> [UInt8] {
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
