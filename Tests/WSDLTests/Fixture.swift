import Foundation
import WSDL

/// The WSDLs that the tests load.
enum Fixture {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/WSDL")

    /// Loads a WSDL of the fixtures, for example `Orders/orders.wsdl`.
    static func load(_ path: String, isStrict: Bool = false) throws -> WSDLLoader.Loaded {
        let file = folder.appendingPathComponent(path)
        return try WSDLLoader(isStrict: isStrict).load(file.lastPathComponent) { location in
            try [UInt8](Data(contentsOf: file.deletingLastPathComponent().appendingPathComponent(location)))
        }
    }

    /// Loads a WSDL that stands in a test, with one schema in it.
    static func load(schema: String, limits: WSDLLimits = WSDLLimits()) throws -> WSDLLoader.Loaded {
        let text = """
            <definitions name="T" targetNamespace="urn:t" xmlns="http://schemas.xmlsoap.org/wsdl/"><types>
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
            \(schema)
            </xs:schema></types></definitions>
            """
        return try WSDLLoader(limits: limits).load("t.wsdl") { _ in Array(text.utf8) }
    }
}
