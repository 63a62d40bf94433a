import HTTPTypes
import Hummingbird
import MailStore

/// The endpoints of the management API in both generations.
struct ManagementService: Sendable {
    /// The largest form taken, in bytes: 16 MiB.
    private static let formLimit = 16 << 20

    let configuration: MailStoreSimulatorConfiguration
    let archive: Archive
    let processes: ProcessTable
    let calls: CallCounter
    private let functions: FunctionTable
    private let catalogue: [String: MailStoreFunction]

    init(configuration: MailStoreSimulatorConfiguration, archive: Archive, processes: ProcessTable, calls: CallCounter) {
        self.configuration = configuration
        self.archive = archive
        self.processes = processes
        self.calls = calls
        functions = FunctionTable(configuration)
        let known = MailStoreFunction.catalogue(of: configuration.edition)
        catalogue = Dictionary(uniqueKeysWithValues: known.map { ($0.name, $0) })
    }

    /// A double slash counts as one: the wrapper of 2014 asks for `/api//get-status`.
    func addRoutes(to router: Router<SimulatorContext>) {
        switch configuration.generation {
        case .nine:
            router.post("api/invoke/{function}") { try await invoke($0, $1, CurrentAnswers(configuration)) }
            router.post("api/get-status") { try await status($0, $1) }
            router.post("api/cancel-async") { try await cancel($0, $1) }
            router.post("api/get-metadata") { try await metadata($0, $1) }
        case .eight:
            router.post("JSON/Invoke/{function}") { try await invoke($0, $1, LegacyAnswers(configuration)) }
            router.on("JSON/Status/{token}", method: .post) { try await legacyStatus($0, $1) }
            router.on("JSON/Status/{token}", method: .get) { try await legacyStatus($0, $1) }
        }
    }

    private func invoke(_ request: Request, _ context: SimulatorContext, _ answers: any Answers) async throws -> Response {
        let name = try context.parameters.require("function")
        if let refused = refusal(request, context, operation: name) { return refused }
        let fields = FormFields(try await request.bytes(upTo: Self.formLimit))
        let newName = configuration.generation == .eight && name == "GetUserList" ? "GetUsers" : name
        guard let function = catalogue[newName] else { return .text("There is no function \(name).", status: .notFound) }
        do {
            let result = try functions.run(FunctionCall(function, fields), on: archive)
            guard function.longRunning == .yes || function.longRunning == .likely else { return answers.result(result) }
            let token = processes.start(name)
            return answers.started(token)
        } catch let failure as FunctionFailure {
            return answers.failure(failure)
        }
    }

    private func status(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        if let refused = refusal(request, context, operation: "get-status") { return refused }
        let fields = FormFields(try await request.bytes(upTo: Self.formLimit))
        let token = fields["token"] ?? ""
        let version = fields["lastKnownStatusVersion"].flatMap { Int($0) } ?? 0
        let wait = min(max(0, fields["millisecondsTimeout"].flatMap { Int($0) } ?? 0), 600_000)
        try await processes.wait(for: token, after: version, upTo: .milliseconds(wait))
        guard let process = processes.process(token) else { return .text("Unknown token.", status: .notFound) }
        return CurrentAnswers(configuration).status(process, token: token, after: version, now: processes.time.now())
    }

    private func cancel(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        if let refused = refusal(request, context, operation: "cancel-async") { return refused }
        let token = FormFields(try await request.bytes(upTo: Self.formLimit))["token"] ?? ""
        processes.cancel(token)
        guard let process = processes.process(token) else { return .text("Unknown token.", status: .notFound) }
        return CurrentAnswers(configuration).status(process, token: token, after: 0, now: processes.time.now())
    }

    /// The real Server answers without looking at the password; the Service Provider Edition looks.
    private func metadata(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        let isOpen = configuration.edition == .server
        if let refused = refusal(request, context, operation: "get-metadata", isOpen: isOpen) { return refused }
        let known = MailStoreFunction.catalogue(of: configuration.edition)
        let list = known.map { function -> JSONValue in
            let arguments = (function.parameters ?? []).map { parameter -> JSONValue in
                ["name": .string(parameter.name), "type": .string(parameter.type.rawValue), "nullable": .bool(!parameter.isRequired)]
            }
            return ["name": .string(function.name), "args": .array(arguments)]
        }
        return CurrentAnswers(configuration).json(.array(list))
    }

    private func legacyStatus(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        if let refused = refusal(request, context, operation: "Status") { return refused }
        guard let process = processes.process(try context.parameters.require("token")) else {
            return .text("Unknown token.", status: .notFound)
        }
        return LegacyAnswers(configuration).status(process, now: processes.time.now())
    }

    /// Counts the call, and says why it is not answered; nil when it is.
    private func refusal(_ request: Request, _ context: SimulatorContext, operation: String, isOpen: Bool = false) -> Response? {
        context.notes.operation = operation
        calls.count(operation)
        if request.method == .post, request.headers[.contentLength] == nil, request.headers[.transferEncoding] == nil {
            return .text("Length Required", status: .lengthRequired)
        }
        guard !isOpen else { return nil }
        let gate = Gate(configuration: configuration, archive: archive)
        return gate.refusal(request.headers[.authorization], notes: context.notes)
    }
}
