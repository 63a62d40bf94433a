import Foundation
import Testing

@testable import castile

@Suite("castile wsdl describe and validate", .timeLimit(.minutes(10)))
struct WSDLDescribeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        .standardizedFileURL.path
    private static let ips = root + "/WSDL/IpsApi-2014-04-03.wsdl"
    private static let orders = root + "/Tests/Fixtures/WSDL/Orders/orders.wsdl"
    private static let unsupported = root + "/Tests/Fixtures/WSDL/unsupported.wsdl"

    @Test("A description of a WSDL has its addresses and operations; one of an operation its fields and faults")
    func describe() async throws {
        let service = try await CommandRun(["wsdl", "describe", Self.orders])
        #expect(service.status == 0, "\(service.error)")
        #expect(service.output.contains("4 operations, 20 types"))
        #expect(service.output.contains("Soap12: SOAP 1.2 at https://orders.example/soap12"))
        #expect(service.output.contains("\n  placeOrder"))
        let operation = try await CommandRun(["wsdl", "describe", Self.orders, "placeOrder"])
        #expect(["\nTakes\n", "\nReturns\n", "\nFaults\n", " *"].allSatisfy(operation.output.contains), "\(operation.output)")
        let unknown = try await CommandRun(["wsdl", "describe", Self.orders, "placeOrdr"])
        #expect(unknown.status == castile.ExitStatus.usage.rawValue)
        #expect(unknown.error.contains("did you mean placeOrder"))
    }

    @Test("What is wrong in a WSDL is listed with file and line, and warnings count only when asked for")
    func diagnostics() async throws {
        let good = try await CommandRun(["wsdl", "validate", Self.ips, "--strict"])
        #expect(good.status == 0, "\(good.error)")
        #expect(good.error == "nothing is wrong\n")
        let bad = try await CommandRun(["wsdl", "validate", Self.unsupported, "--format", "csv"])
        #expect(bad.status == castile.ExitStatus.unknownField.rawValue)
        #expect(bad.output.contains("\r\nerror,unsupported.wsdl:9,notation png,"))
        #expect(bad.error == "Error: 18 things are wrong\n")
        let strict = try await CommandRun(["wsdl", "validate", Self.unsupported, "--strict"])
        #expect(strict.error == "Error: 30 things are wrong\n")
        let none = try await CommandRun(["wsdl", "validate", "/nowhere.wsdl"])
        #expect(none.status == castile.ExitStatus.missingInput.rawValue, "\(none.error)")
    }

    @Test("Messages are checked against the schemas, with and without an envelope")
    func messages() async throws {
        let folder = Self.root + "/Tests/Fixtures/IPS/"
        func validate(_ messages: [String]) async throws -> CommandRun {
            try await CommandRun(["wsdl", "validate", Self.ips] + messages.map { folder + $0 } + ["--format", "csv"])
        }
        let good = try await validate(["valid/searchAssetsParam.xml", "valid/getCompanyInfoReturn.xml"])
        #expect(good.status == 0, "\(good.output)")
        let names = ["searchAssetsParam-wrong-order", "searchAssetsParam-no-number", "getCompanyInfoParam-unknown-field"]
        let bad = try await validate(names.map { "broken/\($0).xml" })
        #expect(bad.status == castile.ExitStatus.unknownField.rawValue)
        #expect(names.allSatisfy(bad.output.contains), "\(bad.output)")
    }

    @Test("Messages of a WSDL that holds its schemas itself are checked by its model")
    func inlineSchemas() async throws {
        try await withTemporaryFolder { folder in
            let wsdl = """
                <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:xs='http://www.w3.org/2001/XMLSchema' name='Small'>
                  <types><xs:schema targetNamespace='urn:s' elementFormDefault='qualified'>
                    <xs:element name='ask'><xs:complexType><xs:sequence>
                      <xs:element name='count' type='xs:int'/>
                    </xs:sequence></xs:complexType></xs:element>
                  </xs:schema></types>
                </definitions>
                """
            try writeFile(wsdl, to: folder + "/small.wsdl")
            try writeFile("<ask xmlns='urn:s'><count>1</count></ask>", to: folder + "/good.xml")
            try writeFile("<ask xmlns='urn:s'><count>one</count><more/></ask>", to: folder + "/bad.xml")
            try writeFile("<aks xmlns='urn:s'/>", to: folder + "/other.xml")
            func validate(_ name: String) async throws -> CommandRun {
                try await CommandRun(["wsdl", "validate", folder + "/small.wsdl", folder + "/\(name).xml"])
            }
            let good = try await validate("good")
            #expect(good.status == 0, "\(good.output)\(good.error)")
            let bad = try await validate("bad")
            #expect(bad.output.contains("the schema has no such element here"))
            #expect(bad.output.contains("“one” is not a whole number"))
            #expect(try await validate("other").output.contains("no schema has the element {urn:s}aks; did you mean ask?"))
        }
    }
}
