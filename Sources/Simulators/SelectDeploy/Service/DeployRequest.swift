import HTTPTypes
import SelectDeploy

/// A request, read as far as it is the same for every resource.
struct DeployRequest: Sendable {
    var method: HTTPRequest.Method
    /// The base path the caller used: `/api` or `/api/v3`.
    var basePath: String
    /// Scheme and authority the caller used.
    var origin: String
    /// The parts of the path below the base path, decoded.
    var parts: [String]
    /// The parameters, decoded.
    var parameters: [(name: String, value: String)]
    var contentType: String?
    var body: [UInt8]
    var requestID: String

    func parameter(_ name: String) -> String? { parameters.last { $0.name == name }?.value }

    /// The body as a JSON object.
    func object() throws -> DeployValue {
        guard contentType?.hasPrefix("application/json") == true else {
            throw DeployFault.badRequest("the content type must be application/json")
        }
        guard let value = try? DeployValue(json: body), case .object = value else {
            throw DeployFault.badRequest("the body must be a JSON object")
        }
        return value
    }

    /// The body as a JSON object whose fields the kind knows.
    func object(for kind: DeployKind) throws -> DeployValue {
        let value = try object()
        for name in value.fields.keys.sorted() where name == "id" || !(kind.fields + kind.writeOnly).contains(name) {
            throw DeployFault.badRequest("\"\(name)\" is no field that can be written of a \(kind.name)")
        }
        return value
    }

    func location(_ path: String) -> String { "\(origin)\(basePath)/\(path)" }
}
