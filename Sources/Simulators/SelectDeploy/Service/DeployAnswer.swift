import HTTPTypes
import Hummingbird
import SelectDeploy

/// What a request is answered with, before it becomes HTTP.
struct DeployAnswer: Sendable {
    var status: HTTPResponse.Status = .ok
    var location: String?
    /// JSON text; empty for none.
    var body = ""

    static func collection(_ texts: [String], areShown: Bool) -> DeployAnswer {
        let records = areShown ? ", \"records\": [\(texts.joined(separator: ", "))]" : ""
        return DeployAnswer(body: "{\"num_records\": \(texts.count)\(records)}")
    }

    static func record(_ text: String) -> DeployAnswer { DeployAnswer(body: "{\"record\": \(text)}") }

    static func created(_ location: String) -> DeployAnswer { DeployAnswer(status: .created, location: location, body: "null") }

    static func started(_ job: DeployValue, location: String? = nil) throws -> DeployAnswer {
        DeployAnswer(status: .accepted, location: location, body: String(decoding: try (["job": job] as DeployValue).json(), as: UTF8.self))
    }

    static let done = DeployAnswer(status: .noContent)

    static func refused(_ fault: DeployFault) -> DeployAnswer {
        let error: DeployValue = ["error": ["code": .text(String(fault.status.code)), "message": .text(fault.message)]]
        return DeployAnswer(status: fault.status, body: (try? error.json()).map { String(decoding: $0, as: UTF8.self) } ?? "")
    }

    func response(requestID: String, fault: DeployFault?) -> Response {
        var headers: HTTPFields = [:]
        if let name = HTTPField.Name("request-id") { headers[name] = requestID }
        headers[.location] = location
        if let fault, !fault.allow.isEmpty { headers[.allow] = fault.allow.map(\.rawValue).joined(separator: ", ") }
        if status == .unauthorized { headers[.wwwAuthenticate] = "Basic realm=\"deploy\"" }
        if body.isEmpty { return Response(status: status, headers: headers) }
        return .bytes(Array(body.utf8), status: status, type: "application/json", headers: headers)
    }
}
