import IPSDescription
import Testing
import WSDL

@Suite("A compiled model", .timeLimit(.minutes(10)))
struct CompiledModelTests {
    private static let schema = """
        <xs:simpleType name="Size">
          <xs:annotation><xs:documentation>Tab\tand \\ and\n\nparagraph.</xs:documentation></xs:annotation>
          <xs:restriction base="xs:string">
            <xs:length value="3"/><xs:pattern value="\\d-"/>
            <xs:enumeration value="-"><xs:annotation><xs:documentation>none</xs:documentation></xs:annotation></xs:enumeration>
            <xs:enumeration value=""/><xs:enumeration value="\\-"/>
          </xs:restriction>
        </xs:simpleType>
        <xs:complexType name="Price"><xs:simpleContent><xs:extension base="xs:decimal">
          <xs:attribute name="currency" type="xs:string" use="required"/><xs:attribute name="size" type="t:Size"/>
        </xs:extension></xs:simpleContent></xs:complexType>
        <xs:element name="shoe" nillable="true"><xs:complexType><xs:sequence>
          <xs:element name="price" type="t:Price" minOccurs="2" maxOccurs="unbounded"/>
          <xs:element name="size" type="t:Size" default="" nillable="true"/>
          <xs:element name="ü"><xs:complexType><xs:sequence><xs:element name="note" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element>
        """

    private static func models() throws -> [ServiceModel] {
        [
            try Fixture.load(schema: schema).model, try Fixture.load("Orders/orders.wsdl").model,
            try WSDLLoader().load(IPSDescription.wsdlName, open: IPSDescription.file).model,
        ]
    }

    @Test("says the same as the model that it was made from")
    func roundTrip() throws {
        for model in try Self.models() {
            let read = try ServiceModel(compiled: model.compiled)
            #expect(read.name == model.name)
            #expect(read.targetNamespace == model.targetNamespace)
            #expect(read.documentation == model.documentation)
            #expect(read.endpoints == model.endpoints)
            #expect(read.operations == model.operations)
            #expect(read.simpleTypes == model.simpleTypes)
            #expect(read.complexTypes == model.complexTypes)
            #expect(read.elements == model.elements)
            #expect(model.elements.allSatisfy { read.element(named: $0.name) == $0 })
            #expect(read.compiled == model.compiled)
        }
    }

    @Test("that ends too early is an error wherever it ends")
    func isTruncated() throws {
        let compiled = try Fixture.load(schema: Self.schema).model.compiled
        for count in compiled.indices {
            let error = #expect(throws: WSDLError.self) { try ServiceModel(compiled: Array(compiled[..<count])) }
            #expect(error?.code == .unreadable)
        }
    }

    @Test("in which a byte is another is an error or a model, and never ends the process")
    func isDamaged() throws {
        let compiled = try Fixture.load(schema: Self.schema).model.compiled
        for (place, byte) in compiled.indices.flatMap({ place in ([0x09, 0x0A, 0x2D, 0x39, 0x5C, 0xFF] as [UInt8]).map { (place, $0) } }) {
            var damaged = compiled
            damaged[place] = byte
            guard let model = try? ServiceModel(compiled: damaged) else { continue }
            for element in model.elements { _ = DynamicValue.sample(for: element.name, in: model) }
        }
    }

    @Test("of another version, or with something after it, is refused with the reason")
    func isRefused() throws {
        let compiled = try Fixture.load(schema: Self.schema).model.compiled
        let longer = #expect(throws: WSDLError.self) { try ServiceModel(compiled: compiled + [0x0A]) }
        #expect(longer?.description.contains("more follows") == true)
        let other = #expect(throws: WSDLError.self) { try ServiceModel(compiled: Array("castile model 0\n".utf8) + compiled) }
        #expect(other?.description.contains("it is not of the version “castile model 2”") == true)
    }
}
