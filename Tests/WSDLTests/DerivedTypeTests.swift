import Testing
import WSDL
import XMLStream

@Suite("Types that follow from others", .timeLimit(.minutes(10)))
struct DerivedTypeTests {
    @Test("an element without a type has that of the head of its substitution group, through any number of heads")
    func substitutionGroups() throws {
        let schema = """
            <xs:element name='head' type='t:Base'/><xs:element name='middle' substitutionGroup='t:head'/>
            <xs:element name='last' substitutionGroup='t:middle'/>
            <xs:element name='inner'><xs:complexType><xs:attribute name='a'/></xs:complexType></xs:element>
            <xs:element name='again' substitutionGroup='t:inner'/>
            <xs:complexType name='Base'><xs:sequence><xs:element name='x' type='xs:string'/></xs:sequence></xs:complexType>
            <xs:complexType name='User'><xs:sequence><xs:element ref='t:last'/></xs:sequence></xs:complexType>
            """
        let loaded = try Fixture.load(schema: schema)
        let titles = loaded.model.elements.map { "\($0.name.local) \(loaded.model.title(of: $0.type))" }
        #expect(titles == ["again inner", "head Base", "inner inner", "last Base", "middle Base"])
        let user = try #require(loaded.model.complexType(named: XMLName("User", in: "urn:t")))
        #expect(user.fields.map { loaded.model.title(of: $0.type) } == ["Base"])
        #expect(!loaded.diagnostics.isEmpty && loaded.diagnostics.allSatisfy { $0.message.contains("stands only for itself") })
    }

    @Test(
        "a substitution group without a head is an error, and the element has no type",
        arguments: [
            ("<xs:element name='a' substitutionGroup='t:b'/><xs:element name='b' substitutionGroup='t:a'/>", "is its own head"),
            ("<xs:element name='a' substitutionGroup='t:a'/>", "is its own head"),
            ("<xs:element name='a' substitutionGroup='t:none'/>", "there is no element t:none to be the head"),
        ]
    )
    func headless(schema: String, words: String) throws {
        let loaded = try Fixture.load(schema: schema)
        #expect(loaded.model.elements.map(\.type).allSatisfy { $0 == .builtin(.anyType) })
        #expect(loaded.diagnostics.contains { $0.severity == .error && $0.message.contains(words) })
    }

    @Test("substitution groups may not follow each other without end")
    func longSubstitutionGroups() throws {
        let elements = (1...2000).map { "<xs:element name='e\($0)' substitutionGroup='t:e\($0 + 1)'/>" }
        let error = #expect(throws: WSDLError.self) { try Fixture.load(schema: elements.joined()) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.description.contains("WSDLLimits.typeDepth is 100") == true)
    }

    @Test("a text may be narrowed by a type of its own, and by facets, which are not checked")
    func narrowedTexts() throws {
        let narrowed = "<xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='A'/></xs:restriction></xs:simpleType>"
        let schema = """
            <xs:complexType name='Wide'><xs:simpleContent><xs:extension base='xs:string'><xs:attribute name='u'/></xs:extension>
            </xs:simpleContent></xs:complexType>
            <xs:complexType name='Narrow'><xs:simpleContent><xs:restriction base='t:Wide'>\(narrowed)<xs:maxLength value='1'/>
            </xs:restriction></xs:simpleContent></xs:complexType>
            """
        let loaded = try Fixture.load(schema: schema)
        let type = try #require(loaded.model.complexType(named: XMLName("Narrow", in: "urn:t")))
        let text = try #require(type.text)
        #expect(loaded.model.simple(text)?.facets?.enumeration.map(\.value) == ["A"])
        #expect(type.attributes.map(\.name.local) == ["u"])
        #expect(loaded.diagnostics.map(\.message) == ["facets in simpleContent are not checked"])
    }

    @Test("the schema that a .NET DataSet sends along is passed over like the content beside it")
    func dataSets() throws {
        let schema = """
            <xs:element name='result'><xs:complexType><xs:sequence><xs:element ref='xs:schema'/><xs:any/></xs:sequence></xs:complexType>
            </xs:element>
            """
        let loaded = try Fixture.load(schema: schema)
        #expect(loaded.model.complexTypes.map(\.fields.count) == [0])
        #expect(loaded.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(loaded.diagnostics.first?.message.hasPrefix("xs:schema: ") == true)
    }
}
