import Foundation
import IPSDescription
import IPSDynamic
import Testing
import WSDL
import WSDLGenerator

@Suite("The compiled model of the service", .timeLimit(.minutes(10)))
struct CompiledModelTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("WSDL")

    private static func decode<Value: Decodable>(_ name: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(contentsOf: folder.appendingPathComponent(name)))
    }

    @Test("is what the WSDL, the options and the constants compile to; if not, run Scripts/generate")
    func isUpToDate() throws {
        let model = IPSModel(
            service: try WSDLLoader().load(IPSDescription.wsdlName, open: IPSDescription.file).model,
            options: try Self.decode("IpsApi-2014-04-03.options.json"),
            constants: try Self.decode("IpsApi-2014-04-03.constants.json")
        )
        #expect(try IPSDescription.file(named: IPSDescription.modelName) == model.compiled)
    }

    @Test("says which fields are handles, constants, secrets and the session's")
    func knowsRoles() throws {
        let model = try IPSModel.shared.get()
        #expect(model.handleKind(of: "ownerHandle")?.type == "AssetHandle")
        #expect(model.handleKind(of: "cropProfileHandle")?.type == "AssetHandle")
        #expect(model.handleKind(of: "name") == nil)
        #expect(model.constants.count == 52)
        #expect(model.isSessionField("companyHandle"))
        #expect(!model.isSessionField("folderHandle"))
        #expect(model.service.acceptedNamespaces.count == 7)
        guard case .constant(let set) = model.role(of: "state", in: "ActiveJob") else {
            Issue.record("the state of a job is a constant")
            return
        }
        #expect(set.type == "ActiveJobState")
    }
}
