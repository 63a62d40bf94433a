import Testing
import XMLStream

@Suite("Validating against a schema", .timeLimit(.minutes(10)))
struct SchemaValidatorTests {
    private let common = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="c" elementFormDefault="qualified">
        <xs:element name="code" type="xs:int"/></xs:schema>
        """
    private let main = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:c="c" targetNamespace="m" elementFormDefault="qualified">
        <xs:import namespace="c" schemaLocation="common.xsd"/>
        <xs:element name="op"><xs:complexType><xs:sequence><xs:element ref="c:code"/><xs:element name="name" type="xs:string" minOccurs="0"/>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """

    private func validator() throws -> XMLSchemaValidator {
        try XMLSchemaValidator(schemas: [("main.xsd", Array(main.utf8)), ("common.xsd", Array(common.utf8))])
    }

    @Test("a valid element inside an envelope has no errors")
    func valid() throws {
        let text = "<e><op xmlns='m'><code xmlns='c'>3</code><name>x</name></op></e>"
        #expect(try validator().validate(Array(text.utf8), element: XMLName("op", in: "m")).isEmpty)
    }

    @Test("an invalid element is named with line and path")
    func invalid() throws {
        let text = "<e>\n<op xmlns='m'>\n<code xmlns='c'>three</code></op></e>"
        let errors = try validator().validate(Array(text.utf8), element: XMLName("op", in: "m"))
        #expect(errors.first?.code == .schemaViolation)
        #expect(errors.first?.location?.line == 3)
        #expect(errors.first?.path == ["e", "op", "code"])
    }

    @Test("a document without the element, or not well-formed, is an error")
    func missing() throws {
        #expect(try validator().validate(Array("<e/>".utf8), element: XMLName("op", in: "m")).count == 1)
        #expect(try validator().validate(Array("<e>".utf8)).first?.code == .malformed)
        #expect(try validator().validate(Array("<!DOCTYPE e><e/>".utf8)).first?.code == .documentTypeForbidden)
    }

    @Test("an import of a document that was not given is refused before libxml2 looks for it")
    func foreignImport() {
        let error = #expect(throws: XMLError.self) { try XMLSchemaValidator(schemas: [("main.xsd", Array(main.utf8))]) }
        #expect(error?.message.contains("common.xsd") == true)
    }

    @Test("a document in a folder may refer to one above, but none may change what locations are relative to")
    func folders() throws {
        let root = main.replacing("common.xsd", with: "./parts/common.xsd")
        let part = common.replacing("<xs:element", with: "<xs:include schemaLocation='../more.xsd'/><xs:element")
        let more = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='c'/>"
        func compile(_ more: String) throws {
            _ = try XMLSchemaValidator(
                schemas: [("main.xsd", root), ("parts/common.xsd", part), ("more.xsd", more)].map { ($0.0, Array($0.1.utf8)) }
            )
        }
        try compile(more)
        let error = #expect(throws: XMLError.self) { try compile(more.replacing("/>", with: " xml:base='file:///tmp/'/>")) }
        #expect(error?.message.contains("xml:base") == true)
    }

    @Test("schemas in a WSDL become documents that keep the namespaces around them, and lose the locations of their imports")
    func embedded() throws {
        let inside = "<schema targetNamespace='t'><import namespace='u' schemaLocation='u.xsd'/><element name='a' type='o:T'/></schema>"
        let types = "<w:types xmlns='http://www.w3.org/2001/XMLSchema'>\(inside)</w:types>"
        let wsdl = "<w:d xmlns:w='w' xmlns='wrong' xmlns:o='urn:o'>\(types)</w:d>"
        let found = try XMLSchemaValidator.schemas(in: Array(wsdl.utf8)).map { String(decoding: $0, as: UTF8.self) }
        let schema = try #require(found.first)
        #expect(found.count == 1)
        #expect(schema.hasPrefix("<schema ") && schema.contains("xmlns:o=\"urn:o\"") && schema.contains("type=\"o:T\""))
        #expect(!schema.contains("wrong") && !schema.contains("u.xsd"))
        #expect(try XMLSchemaValidator.schemas(in: Array(common.utf8)).count == 1)
        #expect(try XMLSchemaValidator.schemas(in: Array("<a><b/></a>".utf8)).isEmpty)
    }

    @Test("a document that is no schema is refused")
    func noSchema() {
        #expect(throws: XMLError.self) { try XMLSchemaValidator(schemas: [("a.xsd", Array("<a/>".utf8))]) }
        let broken = main.replacing("xs:int", with: "xs:nothing").replacing("c:code", with: "c:unknown")
        #expect(throws: XMLError.self) {
            try XMLSchemaValidator(schemas: [("main.xsd", Array(broken.utf8)), ("common.xsd", Array(common.utf8))])
        }
    }

    @Test("a text of more than the 10 MB that libxml2 takes by default is validated as any other")
    func longText() throws {
        let text = "<op xmlns='m'><code xmlns='c'>3</code><name>" + String(repeating: "x", count: 11_000_000) + "</name></op>"
        #expect(try validator().validate(Array(text.utf8)).isEmpty)
    }
}
