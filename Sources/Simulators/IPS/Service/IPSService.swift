import GRDB
import HTTPTypes
import Hummingbird
import NIOCore
import WSDL
import XMLStream

/// Answers one request after the other: envelope, credentials, schema, permission, operation, fields, envelope.
struct IPSService: Sendable {
    let contract: IPSContract
    let store: IPSStore
    let keeper: HandleKeeper
    let configuration: IPSSimulatorConfiguration
    let random: SharedGenerator
    let calendar: SimulatedCalendar
    let calls: CallCounter
    let misbehaviour: MisbehaviourSwitch

    /// Answers a request; whatever goes wrong becomes a fault.
    func answer(_ request: Request, _ context: SimulatorContext) async throws -> Response {
        let bytes = try await request.bytes(upTo: configuration.limits.requestBytes)
        let notes = context.notes
        notes.request = bytes
        var style = AnswerStyle(request.headers, serverLocale: configuration.locale)
        do {
            let answer = try await answer(to: bytes, headers: request.headers, notes: notes, style: &style)
            notes.response = answer
            return try response(answer, status: 200, style)
        } catch {
            let fault = error as? IPSFault ?? IPSFault(.exception, .failed, "\(error)")
            let answer = try SOAPAnswer.fault(fault, in: style.language)
            notes.response = answer
            notes.fault = "\(fault.code.kind.rawValue) \(fault.code.rawValue)"
            return try response(answer, status: style.faultStatus, style)
        }
    }

    private func answer(
        to bytes: [UInt8],
        headers: HTTPFields,
        notes: ExchangeNotes,
        style: inout AnswerStyle
    ) async throws -> [UInt8] {
        try checkContentType(headers)
        let request = try SOAPRequest(bytes, versionNamespace: contract.versionNamespace)
        if let header = request.authHeader { try style.follow(header) }
        let credentials = CallerCredentials(request.authHeader, authorization: headers[.authorization])
        notes.user = credentials?.user
        let operation = try operation(of: request, headers)
        notes.operation = operation.name
        calls.count(operation.name)
        let handles = keeper.current
        let caller = try await store.database.read { try authorization($0, handles).caller(credentials) }
        let received = try parameters(of: request, bytes, operation)
        let plan = misbehaviour.plan(for: operation.name, received)
        notes.plan = plan
        if case .rateLimit = plan.behaviour { return [] }
        if plan.behaviour == .expiredHandle, let fault = received.expiredHandle { throw fault }
        let parameters = plan.behaviour == .duplicatePage ? received.pageBefore : received
        guard let carried = IPSOperations.table[operation.name], let output = operation.output else {
            throw IPSFault(.exception, .notCarried, operation.name, String(IPSOperations.names.count))
        }
        let pruning = FieldPruning(model: contract.model, element: output)
        let fields = try pruning.fields(parameters)
        let language = style.language
        let work = { @Sendable (database: Database) in
            try carried.handler(call(of: operation, with: parameters, by: caller, fields, language, authorization(database, handles)))
        }
        try await settleJobs()
        let answer = try await carried.isWrite ? store.database.write(work) : store.database.read(work)
        let envelope = try SOAPAnswer.envelope { (writer) throws(XMLError) in
            try contract.model.encode(pruning.prune(answer, to: fields), as: output, isPartial: !fields.isEverything, to: &writer)
        }
        return plan.behaviour == .wrongNamespace ? contract.inWrongNamespace(envelope) : envelope
    }

    /// Lets jobs do what is due, in a transaction of its own: it stays, whatever becomes of the request.
    ///
    /// Where nothing is due, nobody waits to write.
    func settleJobs() async throws {
        let isDue = try await store.database.read { database in
            try IPSJobRunner(database: database, pace: configuration.jobPace).isDue(at: calendar.milliseconds)
                || TrashCleanup.isDue(database, at: calendar.milliseconds)
        }
        guard isDue else { return }
        try await store.database.write { database in
            try IPSJobRunner(database: database, pace: configuration.jobPace).settle(at: calendar.milliseconds)
            try TrashCleanup.run(database, at: calendar.milliseconds)
        }
    }

    func authorization(_ database: Database, _ handles: HandleMint) -> Authorization {
        Authorization(people: People(database: database), handles: handles, now: calendar.milliseconds)
    }

    /// Resolves the company, if the request has one, and checks the role.
    func call(
        of operation: ServiceOperation,
        with parameters: Parameters,
        by caller: UserRecord,
        _ fields: ElementFilter,
        _ language: Language,
        _ authorization: Authorization
    ) throws -> IPSCall {
        let company = try parameters.text("companyHandle").map { try authorization.company($0, parameters, caller: caller) }
        try authorization.check(company?.role ?? caller.role, mayCall: operation.name, allowed: contract.roles(of: operation.name))
        return IPSCall(
            operation: operation,
            parameters: parameters,
            caller: caller,
            company: company,
            fields: fields,
            language: language,
            limits: configuration.limits,
            jobPace: configuration.jobPace,
            authorization: authorization,
            random: random,
            database: authorization.people.database
        )
    }

    private func checkContentType(_ headers: HTTPFields) throws(IPSFault) {
        let type = headers[.contentType] ?? ""
        let media = type.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() } ?? ""
        if media == "application/soap+xml" { throw IPSFault(.invalidRequestXML, .wrongVersion) }
        guard media == "text/xml" else { throw IPSFault(.invalidRequestXML, .wrongContentType, type) }
    }

    private func operation(of request: SOAPRequest, _ headers: HTTPFields) throws(IPSFault) -> ServiceOperation {
        if let name = request.notUnderstood { throw IPSFault(.invalidRequestXML, .notUnderstood, name.description) }
        guard let element = request.bodyElements.first, request.bodyElements.count == 1 else {
            throw IPSFault(.invalidRequestXML, .severalBodies, String(request.bodyElements.count))
        }
        guard let operation = contract.operation(taking: element) else {
            throw IPSFault(.invalidRequestXML, .unknownOperation, element.description)
        }
        let action = (HTTPField.Name.soapAction.flatMap { headers[$0] } ?? "").filter { $0 != "\"" && $0 != " " }
        guard action.isEmpty || action == operation.action else {
            throw IPSFault(.invalidRequestXML, .actionMismatch, action, operation.name)
        }
        return operation
    }

    private func parameters(of request: SOAPRequest, _ bytes: [UInt8], _ operation: ServiceOperation) throws -> Parameters {
        guard let input = operation.input else { return Parameters(.record([])) }
        let header = try request.describedHeaderDocument()
        for (element, document) in [(request.describedHeader, header), (input, bytes)] {
            guard let element, let document else { continue }
            let errors = contract.validator.validate(document, element: element)
            guard errors.isEmpty else {
                let reasons = errors.prefix(3).map(\.description).joined(separator: "; ")
                throw IPSFault(.invalidRequestXML, .invalidXML, reasons)
            }
        }
        do {
            return Parameters(try request.body(as: input, with: contract.model))
        } catch {
            throw IPSFault(.invalidRequestXML, .invalidXML, error.description)
        }
    }

    private func response(_ body: [UInt8], status: Int, _ style: AnswerStyle) throws -> Response {
        let response = Response.bytes(body, status: .init(code: status), type: "text/xml;charset=utf-8")
        return style.isCompressed ? try response.gzipped(body) : response
    }
}
