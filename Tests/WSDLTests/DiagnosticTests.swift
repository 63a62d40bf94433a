import Testing
import WSDL

@Suite("What the loader does not support", .timeLimit(.minutes(10)))
struct DiagnosticTests {
    @Test(
        "becomes a diagnostic with its line, and the rest is loaded",
        arguments: [
            (7, "only relative locations"), (8, "only relative locations"), (9, "notation is not supported"), (11, "mixed content"),
            (13, "choice"), (17, "the group is repeated"), (20, "no type"), (21, "there is no type"), (22, "prefix"),
            (23, "there is no element"), (25, "declared twice"), (26, "no sensible numbers"), (27, "nor an XML name"), (28, "any:"),
            (30, "anyAttribute"), (34, "substitutionGroup"), (35, "abstract"), (44, "arrays of SOAP encoding"), (47, "list"), (48, "union"),
            (53, "a type instead of an element"), (54, "2 parts"), (61, "begin the exchange"), (62, "does not bind it"),
            (63, "there is no message"), (71, "style rpc"), (72, "encoded"), (78, "HTTP without SOAP"), (79, "is not HTTP"),
            (82, "there is no binding"),
        ]
    )
    func reports(line: Int, words: String) throws {
        let loaded = try Fixture.load("unsupported.wsdl")
        let found = loaded.diagnostics.filter { $0.place.line == line && $0.place.file == "unsupported.wsdl" }
        #expect(found.contains { $0.description.contains(words) }, "line \(line): \(found.map(\.description))")
        #expect(loaded.model.operations.map(\.name) == ["fine"])
    }

    @Test("and must be understood is an error that says so")
    func requiredExtensions() throws {
        let found = try Fixture.load("hello.wsdl").diagnostics.map(\.description)
        let name = "{http://www.w3.org/2006/05/addressing/wsdl}UsingAddressing"
        let words = "is required, but is not supported: the service may refuse calls that do without"
        #expect(found == ["hello.wsdl:28: error: binding HelloBinding: \(name) \(words)"])
    }

    @Test("is reported when an attribute has a fixed value, where it stands and where it is referred to")
    func fixedAttributes() throws {
        let schema = """
            <xs:attribute name='version' fixed='2'/>
            <xs:complexType name='A'><xs:attribute name='unit' fixed='cm'/><xs:attribute ref='t:version'/></xs:complexType>
            """
        let found = try Fixture.load(schema: schema).diagnostics
        #expect(found.map(\.message) == ["cm", "2"].map { "fixed: the value “\($0)” is neither checked nor written by itself" })
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    @Test("is reported when an attribute has a default, and when an element is abstract")
    func defaultsAndAbstractElements() throws {
        let schema = """
            <xs:complexType name='A'><xs:attribute name='unit' default='cm'/></xs:complexType>
            <xs:element name='shape' type='t:A' abstract='true'/>
            """
        let found = try Fixture.load(schema: schema).diagnostics.map(\.message)
        #expect(
            found == [
                "default: the value “cm” is not put where the attribute is absent",
                "the element is abstract: that others must stand in its place is not checked",
            ]
        )
    }

    @Test("is thrown by a strict loader with file and line")
    func strictThrows() throws {
        let error = #expect(throws: WSDLError.self) { try Fixture.load("unsupported.wsdl", isStrict: true) }
        #expect(error?.code == .unsupported)
        #expect(error?.description.hasPrefix("unsupported.wsdl:7: ") == true)
    }

    @Test(
        "is an error when nothing sensible can be loaded",
        arguments: [
            (
                "<xs:complexType name='A'><xs:complexContent><xs:extension base='t:A'/></xs:complexContent></xs:complexType>",
                "derived from itself"
            ),
            ("<xs:simpleType name='A'><xs:restriction base='t:A'/></xs:simpleType>", "derived from itself"),
            (
                "<xs:group name='G'><xs:sequence><xs:group ref='t:G'/></xs:sequence></xs:group>"
                    + "<xs:complexType name='A'><xs:group ref='t:G'/></xs:complexType>", "holds itself"
            ),
        ]
    )
    func refusesCircles(schema: String, words: String) throws {
        let error = #expect(throws: WSDLError.self) { try Fixture.load(schema: schema) }
        #expect(error?.code == .invalid)
        #expect(error?.description.contains(words) == true)
    }

    @Test("is an error that names the file when a document is missing, broken, or no WSDL")
    func refusesBrokenDocuments() throws {
        struct Missing: Error {}
        let missing = #expect(throws: WSDLError.self) { try WSDLLoader().load("a.wsdl") { _ in throw Missing() } }
        #expect(missing?.code == .unreadable)
        #expect(missing?.description.hasPrefix("a.wsdl:1: ") == true)
        let broken = #expect(throws: WSDLError.self) { try WSDLLoader().load("a.wsdl") { _ in Array("<a>\n<b>".utf8) } }
        #expect(broken?.code == .unreadable)
        #expect(broken?.place?.line == 2)
        let other = #expect(throws: WSDLError.self) { try WSDLLoader().load("a.wsdl") { _ in Array("<html/>".utf8) } }
        #expect(other?.code == .invalid)
        let entity = #expect(throws: WSDLError.self) {
            try WSDLLoader().load("a.wsdl") { _ in Array("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".utf8) }
        }
        #expect(entity?.code == .unreadable)
    }
}
