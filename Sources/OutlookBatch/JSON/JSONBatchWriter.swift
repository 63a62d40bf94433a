import HTTPTypes
import ServiceClient

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Writes a batch in the JSON form of Microsoft Graph.
///
/// The id of an operation is its position, from 1 on.
struct JSONBatchWriter {
    private struct Request: Encodable {
        var id: String
        var method: String
        var url: String
        var headers: [String: String]?
        var body: JSONValue?
        var dependsOn: [String]?
    }

    let bytes: [UInt8]

    init(_ elements: [PreparedElement]) async throws {
        let operations = elements.flatMap(\.operations)
        let present = Set(operations.map(\.position))
        var requests: [Request] = []
        for operation in operations {
            requests.append(try await Self.request(operation, present: present))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        bytes = Array(try encoder.encode(["requests": requests]))
    }

    static func id(_ position: Int) -> String { "\(position + 1)" }

    private static func request(_ prepared: PreparedOperation, present: Set<Int>) async throws -> Request {
        let operation = prepared.operation
        var headers = Dictionary(operation.headers.map { ($0.name.rawName, $0.value) }) { "\($0), \($1)" }
        var body: JSONValue?
        if let bytes = try await operation.body?.collect(upTo: 4 << 20, setting: "a body of a JSON batch"), !bytes.isEmpty {
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
        let dependsOn = operation.dependsOn.filter(present.contains).map(id)
        return Request(
            id: id(prepared.position),
            method: operation.method.rawValue,
            url: prepared.url.belowVersion,
            headers: headers.isEmpty ? nil : headers,
            body: body,
            dependsOn: dependsOn.isEmpty ? nil : dependsOn
        )
    }
}
