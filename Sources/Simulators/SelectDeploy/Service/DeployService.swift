import GRDB
import HTTPTypes
import Hummingbird
import SelectDeploy
import ServiceClient

/// Answers requests: reads them, checks who asks, and hands them to the resource.
struct DeployService: Sendable {
    let store: DeployStore
    let time: SimulatedCalendar
    let configuration: SelectDeploySimulatorConfiguration
    let calls: CallCounter
    private let authorization: String

    init(
        store: DeployStore,
        time: SimulatedCalendar,
        configuration: SelectDeploySimulatorConfiguration,
        calls: CallCounter,
        authorization: String
    ) {
        self.store = store
        self.time = time
        self.configuration = configuration
        self.calls = calls
        self.authorization = authorization
    }

    func answer(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        let requestID = configuration.requestID()
        do {
            return try await perform(request, context, requestID).response(requestID: requestID, fault: nil)
        } catch {
            let fault = Self.fault(error)
            return DeployAnswer.refused(fault).response(requestID: requestID, fault: fault)
        }
    }

    private func perform(_ request: Request, _ context: SimulatorContext, _ requestID: String) async throws -> DeployAnswer {
        try authorize(request)
        context.notes.user = configuration.credentials.user
        let read = try await read(request, requestID)
        let operation = "\(read.method.rawValue) /\(read.parts.joined(separator: "/"))"
        context.notes.operation = operation
        calls.count(operation)
        let answer = try await self.answer(read)
        if read.method != .get { try note(operation, requestID) }
        return answer
    }

    private static func fault(_ error: any Error) -> DeployFault {
        switch error {
        case let fault as DeployFault: fault
        case let error as HTTPError: DeployFault(status: error.status, message: error.body ?? error.status.reasonPhrase)
        default: DeployFault(status: .internalServerError, message: "the simulator failed: \(error)")
        }
    }

    /// Without credentials 401, as ONTAP says it; with wrong ones 403, as Deploy's own table does.
    private func authorize(_ request: Request) throws {
        guard let given = request.headers[.authorization] else {
            throw DeployFault(status: .unauthorized, message: "sign in with Basic authentication")
        }
        guard given == authorization else { throw DeployFault(status: .forbidden, message: "the user or the password is wrong") }
    }

    private func read(_ request: Request, _ requestID: String) async throws -> DeployRequest {
        var parts: [String] = []
        for part in request.uri.path.split(separator: "/") {
            guard let decoded = try? PercentEncoding.decode(part, plusIsBlank: false) else {
                throw DeployFault.badRequest("the path is not percent-encoded UTF-8")
            }
            parts.append(decoded)
        }
        let base = parts.starts(with: ["api", "v3"]) ? 2 : 1
        let parameters: [(name: String, value: String)]
        do {
            parameters = try DeployQuery<DeployAnyRecord>.pairs(parsing: request.uri.query ?? "")
        } catch {
            throw DeployFault.badRequest("\(error)")
        }
        let scheme = configuration.server.encryption == .none ? "http" : "https"
        return DeployRequest(
            method: request.method,
            basePath: "/" + parts.prefix(base).joined(separator: "/"),
            origin: "\(scheme)://\(request.head.authority ?? "127.0.0.1")",
            parts: Array(parts.dropFirst(base)),
            parameters: parameters,
            contentType: request.headers[.contentType],
            body: try await request.bytes(upTo: configuration.requestBytes),
            requestID: requestID
        )
    }

    private func answer(_ request: DeployRequest) async throws -> DeployAnswer {
        switch (try DeployRoute(request.parts), request.method) {
        case (.collection(let kind, let path), let method):
            guard kind.collectionMethods.contains(method) else { throw DeployFault.notAllowed(kind.collectionMethods) }
            return try method == .get ? list(kind, at: path, request) : create(kind, at: path, request)
        case (.item(let kind, let path, let id), let method):
            guard kind.itemMethods.contains(method) else { throw DeployFault.notAllowed(kind.itemMethods) }
            return method == .get ? try await show(id, of: kind, at: path, request) : try alter(id, of: kind, at: path, request)
        case (.deploy(let id), .post): return try deployCluster(id, request)
        case (.deploy, _): throw DeployFault.notAllowed([.post])
        }
    }

    private func create(_ kind: DeployKind, at path: String, _ request: DeployRequest) throws -> DeployAnswer {
        switch kind.name {
        case DeployKind.clusters.name: try createCluster(request)
        case DeployKind.credentials.name: try createCredential(request)
        case DeployKind.hosts.name: try createHosts(request)
        case DeployKind.licenses.name: try takeLicense(replacing: nil, request)
        default: try addStorage(kind, at: path, request)
        }
    }

    private func alter(_ id: String, of kind: DeployKind, at path: String, _ request: DeployRequest) throws -> DeployAnswer {
        switch (kind.name, request.method) {
        case (DeployKind.clusters.name, .patch): try changeCluster(id, request)
        case (DeployKind.clusters.name, _): try deleteCluster(id)
        case (DeployKind.hosts.name, _): try deleteHost(id)
        case (DeployKind.licenses.name, _): try takeLicense(replacing: id, request)
        case (DeployKind.credentials.name, _):
            try store.queue.write { database in
                _ = try requireRecord(id, kind, at: path, database)
                try database.delete(id, at: path)
                return .done
            }
        default: try change(id, of: kind, at: path, request)
        }
    }

    /// An event by which the request can be found again.
    private func note(_ operation: String, _ requestID: String) throws {
        try store.queue.write { database in
            try database.addEvent(type: "request", message: operation, requestID: requestID, nanoseconds: time.now)
        }
    }
}
