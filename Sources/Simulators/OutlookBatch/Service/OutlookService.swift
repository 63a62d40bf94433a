import HTTPTypes
import Hummingbird
import HummingbirdCore
import Synchronization

/// The routes of the service: both forms of batches, and single operations.
struct OutlookService: Sendable {
    private static let maximumBytes = 64 << 20

    var configuration: OutlookSimulatorConfiguration
    var dispatcher: OperationDispatcher

    func addRoutes(to router: Router<SimulatorContext>) {
        for method in [HTTPRequest.Method.get, .post, .patch, .delete] {
            router.on("**", method: method) { request, context in
                try await answer(request, context)
            }
        }
    }

    private func answer(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        let bytes = try await request.bytes(upTo: Self.maximumBytes)
        let target = request.uri.description
        do {
            let caller = try Gatekeeper(configuration: configuration).caller(request)
            context.notes.user = caller.address
            if request.method == .post, request.uri.path.hasSuffix("/$batch") {
                context.notes.operation = "$batch"
                let batch = BatchProcessor(request: request, caller: caller, configuration: configuration, dispatcher: dispatcher)
                return try response(to: request, try batch.answer(bytes))
            }
            guard let address = OutlookAddress(target) else { throw ODataProblem(404, "ErrorInvalidUrl", "nothing answers \(target) here") }
            let mailbox = try Gatekeeper(configuration: configuration).mailbox(of: address, caller: caller)
            context.notes.operation = "\(request.method.rawValue) \(address.path)"
            let headers = request.headers.map { (name: $0.name.rawName, value: $0.value) }
            let operation = OutlookOperation(method: request.method.rawValue, url: target, headers: headers, body: bytes)
            return try response(to: request, dispatcher.run(operation, address, mailbox: mailbox))
        } catch let problem as ODataProblem {
            return try response(to: request, .problem(problem))
        }
    }

    private func response(to request: Request, _ answer: OutlookAnswer) throws -> Response {
        var headers = HTTPFields()
        for (name, value) in answer.headers where name != "Content-Type" {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        let type = answer.headers.first { $0.name == "Content-Type" }?.value ?? "application/json"
        return .bytes(answer.body, status: .init(code: answer.status), type: type, headers: headers)
    }
}
