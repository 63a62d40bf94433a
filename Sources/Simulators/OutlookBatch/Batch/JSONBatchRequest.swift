#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A JSON batch as it arrives, and its answer.
struct JSONBatchRequest: Decodable {
    struct Request: Decodable {
        var id: String
        var method: String
        var url: String
        var headers: [String: String]?
        var body: ODataValue?
        var dependsOn: [String]?
    }

    var requests: [Request]

    static func parse(_ body: [UInt8]) throws(ODataProblem) -> JSONBatchRequest {
        guard let batch = try? JSONDecoder().decode(JSONBatchRequest.self, from: Data(body)) else {
            throw .badRequest("a batch is {\"requests\": [{\"id\", \"method\", \"url\"}]}")
        }
        guard Set(batch.requests.map(\.id)).count == batch.requests.count else { throw .badRequest("the ids of a batch must differ") }
        for (index, request) in batch.requests.enumerated() {
            let earlier = Set(batch.requests[..<index].map(\.id))
            guard (request.dependsOn ?? []).allSatisfy(earlier.contains) else {
                throw .badRequest("the request \(request.id) depends on one that does not stand before it")
            }
        }
        return batch
    }

    static func response(_ id: String, _ answer: OutlookAnswer) -> ODataValue {
        var members: [String: ODataValue] = ["id": .text(id), "status": .number(Double(answer.status))]
        if !answer.headers.isEmpty {
            members["headers"] = .object(Dictionary(answer.headers.map { ($0.name, .text($0.value)) }) { $1 })
        }
        if !answer.body.isEmpty {
            members["body"] = (try? ODataValue(parsing: answer.body)) ?? .text(Data(answer.body).base64EncodedString())
        }
        return .object(members)
    }
}
