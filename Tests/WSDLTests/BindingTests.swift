import Testing
import WSDL
import XMLStream

@Suite("Bindings and ports", .timeLimit(.minutes(10)))
struct BindingTests {
    /// A WSDL with two port types that both have an operation `Get`; only the second, by the order of names, stands in a port.
    private func load(operation: String = "", body: String = "", address: String = "", binding: String = "") throws -> WSDLLoader.Loaded {
        func bound(_ name: String, _ type: String, _ action: String) -> String {
            """
            <binding name="\(name)" type="t:\(type)">\(binding)<soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
            <operation name="Get">\(operation)<soap:operation soapAction="\(action)"/>
            <input>\(body)<soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation></binding>
            """
        }
        let get = #"<operation name="Get"><input message="t:get"/><output message="t:get"/></operation>"#
        let text = """
            <definitions name="T" targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" xmlns:x="urn:x"
              xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <types><xs:schema targetNamespace="urn:t"><xs:element name="get"><xs:complexType/></xs:element></xs:schema></types>
            <message name="get"><part name="p" element="t:get"/></message>
            <portType name="Unused">\(get)</portType>
            <portType name="Used">\(get)</portType>
            \(bound("A", "Unused", "urn:wrong"))\(bound("B", "Used", "urn:right"))
            <service name="S"><port name="P" binding="t:B">\(address)<soap:address location="http://host.example/"/></port></service>
            </definitions>
            """
        return try WSDLLoader().load("t.wsdl") { _ in Array(text.utf8) }
    }

    @Test("an operation is that of the binding which stands in a port, and the other is reported")
    func ports() throws {
        let loaded = try load()
        #expect(loaded.model.operations.map(\.action) == ["urn:right"])
        #expect(loaded.diagnostics.contains { $0.message.contains("the name is taken by") })
    }

    @Test("extensions that are not of SOAP may be called like those of SOAP (WSDL 1.1, section 2.1.3)")
    func foreignExtensions() throws {
        let loaded = try load(
            operation: "<x:operation/>",
            body: #"<x:body use="encoded"/><x:header message="t:get" part="p"/>"#,
            address: #"<x:address location="jms:q"/>"#,
            binding: "<x:binding/>"
        )
        let operation = try #require(loaded.model.operations.first)
        #expect(operation.action == "urn:right" && operation.input != nil && operation.headers.isEmpty)
        #expect(loaded.model.endpoints.map(\.address) == ["http://host.example/"])
    }

    /// A WSDL with two port types that have an operation `Get` each and a third that has it twice, two types of one name, and a message in a
    /// header beside another message with a part of the same name.
    private static let crowded = """
        <definitions name="T" targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t" \
        xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">
        <xs:element name="ask" type="t:A"/>
        <xs:element name="key" type="xs:string"/>
        <xs:complexType name="A"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType>
        <xs:complexType name="A"><xs:sequence><xs:element name="b" type="xs:string"/></xs:sequence></xs:complexType>
        </xs:schema></types>
        <message name="ask"><part name="p" element="t:ask"/></message>
        <message name="key"><part name="p" element="t:key"/></message>
        <portType name="One"><operation name="Get"><input message="t:ask"/></operation></portType>
        <portType name="Two"><operation name="Get"><input message="t:ask"/></operation></portType>
        <portType name="Three"><operation name="Put"><input message="t:ask"/></operation>
        <operation name="Put"><input message="t:key"/></operation></portType>
        <binding name="One" type="t:One"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <operation name="Get"><input><soap:header message="t:key" part="p" use="literal"/><soap:body use="literal"/></input></operation></binding>
        <binding name="Two" type="t:Two"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <operation name="Get"><input><soap:body use="literal"/></input></operation></binding>
        <binding name="Three" type="t:Three"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <operation name="Put"><input><soap:body use="literal"/></input></operation></binding>
        </definitions>
        """

    @Test("a WSDL says the same on one line, as WCF writes it, as on many")
    func lines() throws {
        let one = Self.crowded.split(separator: "\n").joined()
        for text in [Self.crowded, one] {
            let loaded = try WSDLLoader().load("t.wsdl") { _ in Array(text.utf8) }
            #expect(loaded.model.operations.map(\.name) == ["Get", "Put"])
            #expect(loaded.model.operations.map(\.input?.local) == ["ask", "ask"])
            #expect(loaded.model.operations.map(\.headers.count) == [1, 0])
            #expect(loaded.model.complexTypes.map { $0.fields.map(\.name.local) } == [["a"]])
            let found = loaded.diagnostics.map { "\($0.severity) \($0.path): \($0.message.prefix { !$0.isNumber })" }
            #expect(
                found == [
                    "error complexType A: {urn:t}A is declared at t.wsdl:", "error Put: the name is taken by t.wsdl:",
                    "error Get: the name is taken by t.wsdl:",
                ]
            )
        }
    }

    @Test(
        "a policy is reported once for each binding, port type and service, wherever it stands in them",
        arguments: [
            #"<w:PolicyReference xmlns:w="http://schemas.xmlsoap.org/ws/2004/09/policy" URI="p"/>"#,
            #"<w:PolicyReference xmlns:w="http://www.w3.org/ns/ws-policy" URI="p"/>"#,
            #"<w:Policy xmlns:w="http://www.w3.org/2006/07/ws-policy"/>"#,
            #"<w:UsingAddressing xmlns:w="http://www.w3.org/2006/05/addressing/wsdl"/>"#,
        ]
    )
    func policies(_ policy: String) throws {
        let loaded = try load(operation: policy + policy, body: policy, address: policy)
        let found = loaded.diagnostics.filter { $0.message.contains("policy") }
        #expect(found.map(\.path) == ["binding A", "binding B", "service S"])
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(
            Set(found.map(\.message)) == ["a policy is not read: the service may ask for WS-Addressing or WS-Security"]
        )
        #expect(loaded.model.operations.map(\.name) == ["Get"])
    }

    @Test("a schema of another version of XML Schema is reported")
    func otherSchemaVersions() throws {
        let text = """
            <definitions targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/"><types>
            <schema xmlns="http://www.w3.org/1999/XMLSchema" targetNamespace="urn:t"/></types></definitions>
            """
        let found = try WSDLLoader().load("t.wsdl") { _ in Array(text.utf8) }.diagnostics
        #expect(
            found.map(\.message) == [
                "a schema of the namespace http://www.w3.org/1999/XMLSchema is not read: it must be http://www.w3.org/2001/XMLSchema"
            ]
        )
    }
}
