import Foundation
import WSDL
import WSDLGenerator

/// The files that the tests work on.
enum Fixture {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The WSDL whose generated code is compiled into these tests.
    static let orders = root.appendingPathComponent("Tests/Fixtures/WSDL/Orders/orders.wsdl").path

    /// A WSDL in which an operation, its element and its type have one name, for SOAP 1.2 only.
    static let hello = root.appendingPathComponent("Tests/Fixtures/WSDL/hello.wsdl").path

    /// The generated code for the orders.
    static let snapshot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Orders").path

    static func ordersModel() throws -> ServiceModel {
        let folder = URL(fileURLWithPath: orders).deletingLastPathComponent()
        return try WSDLLoader().load("orders.wsdl") { try [UInt8](Data(contentsOf: folder.appendingPathComponent($0))) }.model
    }

    /// The code for a WSDL with one operation, whose output has fields of a schema.
    static func generate(schema: String, output: String) throws -> [String: String] {
        let text = """
            <definitions name="T" targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:t"
              xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <types><xs:schema targetNamespace="urn:t" elementFormDefault="qualified">\(schema)
            <xs:element name="ask"><xs:complexType/></xs:element>
            <xs:element name="answer"><xs:complexType><xs:sequence>\(output)</xs:sequence></xs:complexType></xs:element>
            </xs:schema></types>
            <message name="ask"><part name="p" element="t:ask"/></message>
            <message name="answer"><part name="p" element="t:answer"/></message>
            <portType name="P"><operation name="call"><input message="t:ask"/><output message="t:answer"/></operation></portType>
            <binding name="B" type="t:P"><soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>
            <operation name="call"><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation></binding>
            </definitions>
            """
        let model = try WSDLLoader().load("t.wsdl") { _ in Array(text.utf8) }.model
        let files = try ServiceGenerator().generate(model, source: "t.wsdl").files
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    }

    /// The run that generates the IPS types.
    static func ips(output: String) throws -> GeneratorRun {
        let folder = root.appendingPathComponent("WSDL")
        func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
            try JSONDecoder().decode(type, from: Data(contentsOf: folder.appendingPathComponent(name)))
        }
        let options = try decode(GeneratorOptions.self, "IpsApi-2014-04-03.options.json")
        return GeneratorRun(
            wsdl: folder.appendingPathComponent("IpsApi-2014-04-03.wsdl").path,
            output: output,
            options: options,
            constants: try decode([ConstantSet].self, options.constants ?? ""),
            isStrict: true
        )
    }

    /// Gives a folder that is removed afterwards.
    static func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }
}
