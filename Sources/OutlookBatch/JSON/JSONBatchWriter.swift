import HTTPTypes
import ServiceClient

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes a batch in the JSON form of Microsoft Graph.
///
/// Without a name of its own, the id of an operation is its position, from 1 on.
struct JSONBatchWriter {
    private struct Request: Encodable {
        var id: String
        var method: String
        var url: String
        var headers: [String: String]?
        var body: JSONValue?
        var dependsOn: [String]?
    }

    /// The most bytes of the body of one operation.
    static let maximumBodyBytes = 4 << 20

    let bytes: [UInt8]

    init(_ elements: [PreparedElement]) async throws {
        let operations = elements.flatMap(\.operations)
        let ids = Dictionary(uniqueKeysWithValues: operations.map { ($0.position, $0.id) })
        var requests: [Request] = []
        for operation in operations {
            requests.append(try await Self.request(operation, ids: ids))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        bytes = Array(try encoder.encode(["requests": requests]))
    }

    /// An operation that others in this batch depend on is named by its id; one outside it was done, else this one would not be sent.
    private static func request(_ prepared: PreparedOperation, ids: [Int: String]) async throws -> Request {
        let operation = prepared.operation
        var headers = Dictionary(operation.headers.map { ($0.name.rawName, $0.value) }) { "\($0), \($1)" }
        var body: JSONValue?
        if let bytes = try await operation.body?.collect(upTo: maximumBodyBytes, setting: "a body of a JSON batch"), !bytes.isEmpty {
            let type = operation.headers[.contentType].map { MediaType($0).name } ?? "application/json"
            if type == "application/json" || type.hasSuffix("+json") {
                guard let value = JSONValue(bytes) else {
                    throw OutlookBatchError(.invalidOperation, "its body is said to be JSON but is not", operation: prepared.position)
                }
                body = value
            } else {
                body = .string(Data(bytes).base64EncodedString())
            }
            if operation.headers[.contentType] == nil { headers["Content-Type"] = "application/json" }
        }
        let dependsOn = operation.dependsOn.compactMap { ids[$0] }
        return Request(
            id: prepared.id,
            method: operation.method.rawValue,
            url: prepared.url.belowVersion,
            headers: headers.isEmpty ? nil : headers,
            body: body,
            dependsOn: dependsOn.isEmpty ? nil : dependsOn
        )
    }
}
