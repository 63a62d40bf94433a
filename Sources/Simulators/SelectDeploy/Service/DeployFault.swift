import HTTPTypes

/// A refusal: a status of the API with an error object that says why.
struct DeployFault: Error {
    var status: HTTPResponse.Status
    var message: String
    var allow: [HTTPRequest.Method] = []

    static func badRequest(_ message: String) -> DeployFault { DeployFault(status: .badRequest, message: message) }
    static func conflict(_ message: String) -> DeployFault { DeployFault(status: .conflict, message: message) }
    static func notFound(_ message: String) -> DeployFault { DeployFault(status: .notFound, message: message) }
    static func notAllowed(_ allowed: [HTTPRequest.Method]) -> DeployFault {
        DeployFault(
            status: .methodNotAllowed,
            message: "the resource supports \(allowed.map(\.rawValue).joined(separator: ", "))",
            allow: allowed
        )
    }
}
