import IPSDescription
import SOAP
import ServiceClient
import Simulators
import Testing
import WSDL
import XMLStream

@testable import IPS
@testable import IPSDynamic

@Suite("Calls by name", .timeLimit(.minutes(10)))
struct DynamicCallTests {
    private static let company = CallNames(company: "Sample Company")
    private let model: IPSModel

    init() throws { model = try IPSModel.shared.get() }

    @Test("each operation's sample input makes a message that the schema accepts, with names in place of handles")
    func messages() async throws {
        let schemas = try ["IpsApi-2014-04-03.xsd", "IpsApi.xsd"].map { ($0, try IPSDescription.file(named: $0)) }
        let validator = try XMLSchemaValidator(schemas: schemas)
        try await withSession { session, simulator in
            for operation in model.service.operations {
                let element = try #require(operation.input)
                let sample = try #require(DynamicValue.sample(for: element, in: model.service))
                let message = try DynamicCall(operation, input: sample, names: Self.company, model: model).preview(in: session)
                var cursor = try XMLDocument.parse(Array(message.utf8)).cursor()
                _ = cursor.nextChild()
                cursor.enter()
                _ = cursor.nextChild()
                cursor.skip()
                _ = cursor.nextChild()
                cursor.enter()
                var writer = try XMLWriter()
                #expect(cursor.nextChild() != nil)
                try writer.copy(&cursor)
                #expect(validator.validate(writer.finish()).map(\.description) == [], "\(operation.name)")
                #expect(!message.contains("sample-password"), "\(operation.name)")
            }
            #expect(simulator.calls.total == 0)
        }
    }

    @Test("what the description calls a handle or a secret, traces and errors keep back, whatever its name")
    func redaction() throws {
        var fields: Set<String> = []
        for type in model.service.complexTypes {
            for field in type.fields {
                switch model.role(of: field.name.local, in: type.title) {
                case .handle, .secret: fields.insert(field.name.local)
                default: break
                }
            }
        }
        #expect(fields.count > 30)
        guard case .secret = model.role(of: "authPassword", in: "any") else {
            Issue.record("a password by another name is a secret too")
            return
        }
        for field in fields {
            let shown = SOAPRedaction.ips.text(of: Array("<\(field)>x1y2z3</\(field)>".utf8))
            #expect(!shown.contains("x1y2z3"), "\(field)")
        }
        #expect(SOAPRedaction.ips.text(of: Array("<passwordExpires>x1y2z3</passwordExpires>".utf8)).contains("x1y2z3"))
    }

    @Test("the answer has what the typed call has, and no handle in any form")
    func answer() async throws {
        try await withSession { session, _ in
            let input: DynamicValue = ["folderPath": "Sample/", "depth": "2"]
            let answer = try await call("getFolderTree", input).run(in: session)
            let parameters = GetFolderTreeParam(folderPath: "Sample/", depth: 2)
            let typed = try await session.getFolderTree(parameters, in: .company(named: "Sample Company"))
            let root = try #require(answer.value["folders"]?.items.first)
            #expect(root["path"]?.text == typed.folders?.first?.path)
            #expect(root["folderHandle"] == "<folder handle>")
            let paths = root["subfolderArray"]?.items.compactMap { $0["path"]?.text }
            #expect(paths == typed.folders?.first?.subfolderArray?.compactMap(\.path))
            #expect(answer.unknown.isEmpty)
            for text in ["\(answer.value)", answer.xml] { #expect(!text.contains("|"), "handles have a bar in them") }
        }
    }

    @Test("a handle that the reason of a failure quotes is in no form of the answer, and other texts stay as they are")
    func quotedHandles() throws {
        let answer = """
            <setAssetsPublishStateReturn xmlns="\(APIVersion.newest.namespace)"><successCount>0</successCount><warningCount>0</warningCount>
            <errorCount>1</errorCount><errorDetailArray><items><assetHandle>a|7</assetHandle><code>30001</code>
            <reason>a|7 is unknown in c|4711</reason></items></errorDetailArray></setAssetsPublishStateReturn>
            """
        let shown = try read(answer, of: "setAssetsPublishState")
        #expect(shown.value["errorDetailArray"]?.items.first?["reason"] == "<redacted> is unknown in <redacted>")
        #expect(shown.xml.contains("<reason>&lt;redacted&gt; is unknown in &lt;redacted&gt;</reason>") && !shown.xml.contains("|"))
        let values = "<valueArray><items><value>red|green</value></items></valueArray>"
        let element = "getDistinctMetadataValuesReturn"
        let other = "<\(element) xmlns=\"\(APIVersion.newest.namespace)\">\(values)</\(element)>"
        #expect(try read(other, of: "getDistinctMetadataValues").xml.contains("red|green"))
    }

    private func read(_ answer: String, of operation: String) throws -> DynamicAnswer {
        var cursor = try XMLDocument.parse(Array(answer.utf8)).cursor()
        _ = cursor.nextChild()
        return try DynamicAnswer(of: try model.operation(named: operation), from: &cursor, in: model)
    }

    @Test("a name stands for a handle, and is looked up once a session")
    func names() async throws {
        try await withSession { session, simulator in
            let user = SimulatedUser.admin
            let membership = try call("getCompanyMembership", ["userHandle": .text(user)])
            #expect(try await membership.run(in: session).value["membershipArray"]?.items.isEmpty == false)
            _ = try await membership.run(in: session)
            #expect(simulator.calls["getUserInfo"] == 1)
            let error = await #expect(throws: IPSError.self) {
                try await call("getCompanyMembership", ["userHandle": "nobody@sample.example"]).run(in: session)
            }
            #expect(error?.code == .unknownName)
        }
    }

    @Test("folders, groups and assets are named too, in the company of the call, and what nobody can look up says so")
    func namesOfAllKinds() async throws {
        try await withSession { session, _ in
            let names = try await session.getGroups(in: .company(named: "Sample Company")).groupArray?.compactMap(\.name) ?? []
            let group = try #require(names.first)
            let members = try await call("getGroupMembers", ["groupHandle": .text(group)]).run(in: session)
            #expect(members.value["userHandleArray"]?.items.allSatisfy { $0 == "<user handle>" } == true)
            let unknown = await #expect(throws: IPSError.self) {
                try await call("deleteFolder", ["folderHandle": "No/Such"]).run(in: session)
            }
            #expect(unknown?.code == .unknownName)
            let job = await #expect(throws: IPSError.self) { try await call("stopJob", ["jobHandle": "nightly"]).run(in: session) }
            #expect(job?.message == "there is no job “nightly”; there is none at all", "\(job?.message ?? "")")
            let field = await #expect(throws: DynamicCallError.self) {
                try await call("getTagFieldValues", ["fieldHandleArray": ["Season"]]).run(in: session)
            }
            #expect(field?.message.contains("Image:Season") == true)
            let map = await #expect(throws: DynamicCallError.self) {
                try await call("deleteImageMap", ["imageMapHandle": "left"]).run(in: session)
            }
            #expect(map?.message == "the service cannot find the image map “left” by a name")
        }
    }

    @Test("the fields that an answer shall have are checked before anything is sent")
    func selection() async throws {
        try await withSession { session, simulator in
            let input: DynamicValue = ["responseFieldArray": ["assetArray/items/nmae"]]
            let error = await #expect(throws: IPSError.self) { try await call("searchAssets", input).run(in: session) }
            #expect(error?.message.contains("did you mean assetArray/items/name?") == true)
            #expect(simulator.calls.total == 0)
        }
    }

    @Test(
        "an input that does not fit is refused with the path of what is wrong and the required fields",
        arguments: [
            ("createFolder", [:], "the element folderPath (xs:string, required) is missing (required: folderPath;"),
            ("searchAssets", ["recordsPerPage": "many"], "searchAssetsParam/recordsPerPage: “many” is not a whole number"),
            (
                "searchAssets", ["systemFieldConditionArray": [["field": "Name"], ["feild": "Name"]]],
                "searchAssetsParam/systemFieldConditionArray/items/2: SystemFieldCondition has no feild; did you mean field"
            ),
            ("searchAssets", ["folder": ["a": "b"]], "a text (xs:string) is expected here, not a record"),
            ("searchAssets", ["folder": .null], "not nillable"),
        ] as [(String, DynamicValue, String)]
    )
    func wrongInput(operation: String, input: DynamicValue, words: String) throws {
        let error = #expect(throws: DynamicCallError.self) { try call(operation, input) }
        #expect(error?.code == .invalidInput)
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test("an operation that works in a company says so, and one that takes no user too")
    func contexts() throws {
        let folders = try model.operation(named: "createFolder")
        let error = #expect(throws: DynamicCallError.self) {
            try DynamicCall(folders, input: ["folderPath": "a"], names: CallNames(), model: model)
        }
        #expect(error?.code == .noCompany)
        let other = #expect(throws: DynamicCallError.self) {
            try DynamicCall(folders, input: ["folderPath": "a"], names: CallNames(company: "a", accessUser: "b"), model: model)
        }
        #expect(other?.message.contains("createFolder takes no accessUserHandle") == true)
    }

    @Test("a constant that no list has is remarked on, and still sent")
    func openConstants() throws {
        let input: DynamicValue = ["assetTypeArray": ["Image", "Imag"], "sortBy": "Nam", "systemFieldConditionArray": [["op": "Equal"]]]
        #expect(
            try call("searchAssets", input).remarks == [
                "assetTypeArray: “Imag” is none of the known values of AssetType; did you mean Image?",
                "sortBy: “Nam” is none of the known values of AssetSortField; did you mean Name?",
                "systemFieldConditionArray/op: “Equal” is none of the known values of ComparisonOperator; did you mean Equals?",
            ]
        )
    }

    @Test("an operation that is none leads to those that may be meant")
    func unknownOperation() {
        #expect(throws: DynamicCallError.self) { try model.operation(named: "") }
        let error = #expect(throws: DynamicCallError.self) { try model.operation(named: "serchAssets") }
        #expect(error?.message == "the service has no operation serchAssets; did you mean searchAssets?")
    }

    @Test("the documentation of every operation comes apart into a summary, roles and limits")
    func guides() throws {
        let guides = model.service.operations.map(OperationGuide.init)
        #expect(guides.allSatisfy { $0.summary.hasSuffix(".") && !$0.summary.contains("Roles") && !$0.limits.contains("Roles:") })
        #expect(guides.count { $0.roles.isEmpty } == 4, "those whose roles are not documented")
        let search = OperationGuide(try model.operation(named: "searchAssets"))
        #expect(search.roles.contains("IpsCompanyAdmin"))
        #expect(search.limits.hasPrefix("Up to 1000 assets per call"))
        #expect(OperationGuide(try model.operation(named: "saveMetadataField")).isDeprecated)
    }

    private func call(_ operation: String, _ input: DynamicValue) throws -> DynamicCall {
        try DynamicCall(try model.operation(named: operation), input: input, names: Self.company, model: model)
    }

    private func withSession(_ body: @Sendable (IPSSession, IPSSimulator) async throws -> Void) async throws {
        let simulator = try IPSSimulator(configuration: IPSSimulatorConfiguration(assetCount: 50))
        try await simulator.withServer { running in
            try await AsyncHTTPClientTransport.withTransport { transport in
                let configuration = IPSConfiguration(
                    endpoint: IPSSimulator.serviceURL(of: running),
                    credentials: Credentials(user: SimulatedUser.admin, password: Secret("sample-password"))
                )
                try await IPSClient(configuration: configuration, transport: transport).withSession { session in
                    try await body(session, simulator)
                }
            }
        }
    }
}

private enum SimulatedUser {
    static let admin = "admin@sample.example"
}
