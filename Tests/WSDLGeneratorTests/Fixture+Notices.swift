import Foundation
import WSDL
import WSDLGenerator

extension Fixture {
    /// The generated code for the notices; the tests of SOAP are compiled with it, since two vocabularies cannot be in one target.
    static let noticesSnapshot = root.appendingPathComponent("Tests/SOAPTests/Notices").path

    /// A WSDL whose messages are texts, or nothing at all, with an operation that has no answer.
    static let notices = """
        <definitions name="Notices" targetNamespace="urn:notices" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:notices"
          xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <types><xs:schema targetNamespace="urn:notices" elementFormDefault="qualified">
        <xs:element name="question" type="xs:string"/>
        <xs:element name="answer" type="xs:int"/>
        <xs:element name="notice"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="80"/></xs:restriction></xs:simpleType>
        </xs:element>
        <xs:element name="locked"><xs:complexType><xs:sequence><xs:element name="until" type="xs:string"/></xs:sequence></xs:complexType>
        </xs:element>
        </xs:schema></types>
        <message name="question"><part name="p" element="t:question"/></message>
        <message name="answer"><part name="p" element="t:answer"/></message>
        <message name="notice"><part name="p" element="t:notice"/></message>
        <message name="locked"><part name="p" element="t:locked"/></message>
        <message name="nothing"/>
        <portType name="Notices">
        <operation name="ask"><input message="t:question"/><output message="t:answer"/></operation>
        <operation name="reset"><input message="t:question"/><output message="t:nothing"/><fault name="locked" message="t:locked"/></operation>
        <operation name="tell"><input message="t:notice"/></operation>
        </portType>
        <binding name="Notices" type="t:Notices"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
        <operation name="ask"><soap:operation soapAction="urn:notices:ask"/>
        <input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
        <operation name="reset"><soap:operation soapAction="urn:notices:reset"/>
        <input><soap:body use="literal" parts=""/></input><output><soap:body use="literal"/></output>
        <fault name="locked"><soap:fault name="locked" use="literal"/></fault></operation>
        <operation name="tell"><soap:operation soapAction="urn:notices:tell"/><input><soap:body use="literal"/></input></operation>
        </binding>
        <service name="Notices"><port name="Notices" binding="t:Notices"><soap:address location="http://notices.example/"/></port></service>
        </definitions>
        """

    /// What is generated for that WSDL, or for one that differs from it a little.
    static func generateNotices(
        options: GeneratorOptions = GeneratorOptions(),
        replacing text: String = "",
        with other: String = ""
    ) throws -> ServiceGenerator.Output {
        let wsdl = text.isEmpty ? notices : notices.replacing(text, with: other)
        let model = try WSDLLoader().load("notices.wsdl") { _ in Array(wsdl.utf8) }.model
        return try ServiceGenerator(options: options).generate(model, source: "notices.wsdl")
    }
}
