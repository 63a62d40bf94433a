import Testing
import WSDL

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
