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
        let positions = elements.flatMap(\.operations).map(\.position)
        let known = Dictionary(uniqueKeysWithValues: positions.map { (JSONBatchWriter.id($0), $0) })
        var results = Dictionary(uniqueKeysWithValues: positions.map { ($0, OperationResult.missing) })
        for response in envelope.responses {
            guard let position = known[response.id], results[position] == .missing else {
                let problem = known[response.id] == nil ? "was not sent" : "came before"
                throw OutlookBatchError(.invalidResponse, "the answer has a response with the id \"\(response.id)\", which \(problem)")
            }
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
