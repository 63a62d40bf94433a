import IPSDescription
import Testing
import WSDL
import XMLStream

@Suite("The description of the IPS Web Service", .timeLimit(.minutes(10)))
struct IPSModelTests {
    private static let namespace = "http://www.scene7.com/IpsApi/xsd/2014-04-03"
    private static let loaded = Result { try WSDLLoader().load(IPSDescription.wsdlName, open: IPSDescription.file) }

    private static func model() throws -> ServiceModel { try loaded.get().model }

    @Test("loads with 156 operations and 224 types, and nothing is left out")
    func loads() throws {
        let loaded = try Self.loaded.get()
        #expect(loaded.diagnostics.map(\.description) == [])
        #expect(loaded.model.operations.count == 156)
        #expect(loaded.model.complexTypes.filter { !$0.isAnonymous }.count == 224)
        #expect(loaded.model.endpoints.map(\.version) == [.v11])
        #expect(loaded.model.documents.map(\.kind) == [.wsdl, .schema, .schema])
    }

    @Test("says for each operation what goes in and out, with the header and the faults")
    func describesOperations() throws {
        let operation = try #require(try Self.model().operation(named: "searchAssets"))
        #expect(operation.action == "searchAssets")
        #expect(operation.input == XMLName("searchAssetsParam", in: Self.namespace))
        #expect(operation.output == XMLName("searchAssetsReturn", in: Self.namespace))
        #expect(operation.headers.map(\.element.local) == ["authHeader"])
        #expect(operation.faults.map(\.name) == ["authenticationFault", "authorizationFault", "ipsApiFault"])
        #expect(operation.place.line > 1)
        #expect(try Self.model().operationNames(like: "searchAsets").first == "searchAssets")
    }

    @Test("encodes a sample of every input and output so that libxml2 finds it valid, and decodes it to the same value")
    func samplesAreValid() throws {
        let model = try Self.model()
        let schemas = model.documents.filter { $0.kind == .schema }.map { (location: $0.location, bytes: $0.bytes) }
        let validator = try XMLSchemaValidator(schemas: schemas)
        var checked = 0
        for element in model.operations.flatMap({ [$0.input, $0.output] }) {
            let element = try #require(element)
            let sample = try #require(DynamicValue.sample(for: element, in: model))
            var writer = try XMLWriter()
            try model.encode(sample, as: element, to: &writer)
            let bytes = writer.finish()
            #expect(validator.validate(bytes).map(\.description) == [], "\(element)")
            var cursor = try XMLDocument.parse(bytes).cursor()
            #expect(cursor.nextChild() != nil)
            #expect(try model.decode(element, from: &cursor) == sample, "\(element)")
            #expect(cursor.diagnostics.isEmpty)
            checked += 1
        }
        #expect(checked == 312)
    }
}
