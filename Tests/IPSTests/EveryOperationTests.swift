import ServiceClient
import Testing
import WSDL
import XMLStream

@testable import IPS
@testable import Simulators

/// Two simulators with the same state and the same handles: one is called by typed code, the other by what the WSDL says.
@Suite("Every operation, typed and from the description", .timeLimit(.minutes(10)))
struct EveryOperationTests {
    private static let handles: [(suffix: String, kind: Simulators.HandleKind, id: Int64)] = [
        ("companyhandle", .company, 1), ("userhandle", .user, 3), ("grouphandle", .group, 1), ("folderhandle", .folder, 2),
        ("assethandle", .asset, 1), ("fieldhandle", .metadataField, 1), ("projecthandle", .project, 1),
        ("contexthandle", .publishContext, 1),
    ]
    private static let texts = [
        "folderPath": "Sample/", "companyName": "Sample Company", "email": "user@sample.example", "name": "Another name",
    ]

    private let model: ServiceModel

    init() throws { model = try IPSContract.shared.get().model }

    @Test("the answers agree, and the faults too; what the simulator does not carry is refused by name")
    func agreement() async throws {
        let typed = try await outcomes { session, type, input in try await call(type, input, in: session) }
        let described = try await outcomes { session, type, input in try await call(type.operation, input, in: session) }
        for type in ipsOperations {
            let name = type.operation.name
            #expect(typed[name].map(writtenAlike) == described[name].map(writtenAlike), "\(name)")
        }
        for operation in try IPSSimulator.operations() where !operation.isCarried {
            #expect(typed[operation.name]?.hasPrefix("fault 30000") == true, "\(operation.name): \(typed[operation.name] ?? "-")")
            #expect(typed[operation.name]?.contains(operation.name) == true)
        }
        let carried = try IPSSimulator.operations().filter(\.isCarried).map(\.name)
        let answered = carried.filter { typed[$0]?.hasPrefix("<") == true }
        #expect(answered.count * 2 > carried.count, "answers from \(answered.count) of \(carried.count) carried operations")
    }

    /// A typed number is written as Swift writes it, and the description keeps the text that came; an empty text can be written in two ways.
    private func writtenAlike(_ answer: String) -> String {
        answer.replacing(#/>(\d+)\.0</#) { ">\($0.1)<" }.replacing(#/<(\w+)><\/\1>/#) { "<\($0.1)/>" }
    }

    /// What each operation gave.
    private func outcomes(
        _ call: (IPSSession, any IPSInput.Type, DynamicValue) async throws -> String
    ) async throws -> [String: String] {
        var outcomes: [String: String] = [:]
        for type in ipsOperations { outcomes[type.operation.name] = try await outcome(of: type, call) }
        return outcomes
    }

    /// The answer or the fault of one operation, from a simulator that nobody has called before.
    private func outcome(
        of type: any IPSInput.Type,
        _ call: (IPSSession, any IPSInput.Type, DynamicValue) async throws -> String
    ) async throws -> String {
        let simulator = try IPSSimulator(
            configuration: .init(
                server: .init(clock: StillClock()),
                assetCount: 10,
                now: { 1_400_000_000 },
                random: { SeededGenerator(seed: 1) }
            )
        )
        return try await simulator.withServer { running in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let credentials = Credentials(user: "admin@sample.example", password: Secret("sample-password"))
                var configuration = IPSConfiguration(endpoint: IPSSimulator.serviceURL(of: running), credentials: credentials)
                configuration.languages = .none
                let client = try IPSClient(configuration: configuration, transport: transport)
                let outcome = try await client.withSession(company: "Sample Company") { session in
                    do {
                        return try await call(session, type, try input(of: type, simulator.handles))
                    } catch let error as IPSError {
                        let fault = error.fault.map { "fault \($0.code) \($0.kind): \($0.reason)" }
                        return fault ?? "error \(error.code): \(error.message)"
                    }
                }
                #expect(simulator.calls[type.operation.name] > 0, "\(type.operation.name)")
                return outcome
            }
        }
    }

    private func call<Input: IPSInput>(_ type: Input.Type, _ value: DynamicValue, in session: IPSSession) async throws -> String {
        var writer = try XMLWriter()
        try model.encode(value, as: XMLName(type.operation.input, in: APIVersion.newest.namespace), to: &writer)
        var cursor = try XMLDocument.parse(writer.finish(), vocabulary: ipsVocabulary).cursor(owner: session.scope)
        _ = cursor.nextChild()
        let input = try cursor.element(Input.init(from:))
        #expect(cursor.diagnostics.isEmpty)
        let output = try await session.call(input, CallContext())
        var answer = try XMLWriter(owner: session.scope, declaration: false)
        try answer.element(XMLName(type.operation.output, in: APIVersion.newest.namespace), output.encode(to:))
        return String(decoding: answer.finish(), as: UTF8.self)
    }

    private func call(_ operation: IPSOperation, _ value: DynamicValue, in session: IPSSession) async throws -> String {
        let (input, output) = (
            XMLName(operation.input, in: APIVersion.newest.namespace), XMLName(operation.output, in: APIVersion.newest.namespace)
        )
        let answer = try await session.call(operation, selecting: .all, among: []) {
            { (writer) throws(XMLError) in try model.encodeContent(of: value, as: input, substituting: nil, to: &writer) }
        } decode: { (cursor) throws(XMLError) in
            try model.decode(output, from: &cursor)
        }
        var writer = try XMLWriter(declaration: false)
        try model.encode(answer, as: output, to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    /// The required fields with sample values, and with handles and names that there are.
    private func input(of type: any IPSInput.Type, _ mint: HandleMint) throws -> DynamicValue {
        let element = XMLName(type.operation.input, in: APIVersion.newest.namespace)
        let sample = try #require(DynamicValue.sample(for: element, in: model))
        guard let root = model.element(named: element)?.type else { return sample }
        var input = required(sample, root, name: "", mint)
        let fillsCompany = type.operation.sessionFields["companyHandle"] != nil
        let namesCompany = type.operation.name == "getCompanyInfo"
        input["companyHandle"] = fillsCompany && !namesCompany ? .text(mint.handle(.company, 1)) : nil
        if namesCompany { input["companyName"] = "Sample Company" }
        return input
    }

    private func required(_ value: DynamicValue, _ type: TypeReference, name: String, _ mint: HandleMint) -> DynamicValue {
        guard case .complex(let index) = type else { return scalar(value, name: name, mint) }
        let complex = model.complexTypes[index]
        switch value {
        case .record(let members):
            return .record(
                members.compactMap { member in
                    guard let position = complex.index[member.name] else { return member }
                    let field = complex.fields[position]
                    let isItem = complex.arrayItem != nil
                    if field.occurrence.isOptional, !isItem { return nil }
                    return (member.name, required(member.value, field.type, name: isItem ? name : member.name, mint))
                }
            )
        case .list(let values):
            let item = complex.arrayItem?.type ?? type
            return .list(values.map { required($0, item, name: name, mint) })
        case .text, .null:
            return scalar(value, name: name, mint)
        }
    }

    private func scalar(_ value: DynamicValue, name: String, _ mint: HandleMint) -> DynamicValue {
        let word = name.hasSuffix("Array") ? String(name.dropLast(5)) : name
        if let known = Self.handles.first(where: { word.lowercased().hasSuffix($0.suffix) }) {
            return .text(mint.handle(known.kind, known.id))
        }
        return Self.texts[name].map { .text($0) } ?? value
    }
}

/// A clock that stands still, so that two runs see the same times.
private struct StillClock: Clock {
    struct Instant: InstantProtocol {
        func advanced(by duration: Duration) -> Instant { self }
        func duration(to other: Instant) -> Duration { .zero }
        static func < (left: Instant, right: Instant) -> Bool { false }
    }

    var now: Instant { Instant() }
    var minimumResolution: Duration { .zero }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {}
}
