import Foundation
import Testing

@testable import IPSDescription

@Suite("The files that describe the service", .timeLimit(.minutes(10)))
struct IPSDescriptionTests {
    @Test("Each file is there and is an XML document", arguments: IPSDescription.names)
    func eachFileIsThere(name: String) throws {
        let bytes = try IPSDescription.file(named: name)
        #expect(bytes.starts(with: Array("<?xml".utf8)))
    }

    @Test("The WSDL names the schemas under the names that this target knows")
    func schemasAreFoundByLocation() throws {
        let text = String(decoding: try IPSDescription.file(named: IPSDescription.wsdlName), as: UTF8.self)
        for name in IPSDescription.names where name != IPSDescription.wsdlName {
            #expect(text.contains("schemaLocation=\"\(name)\""))
        }
    }

    @Test("A file of another name is refused, with the names that exist", arguments: ["IpsApi.wsdl", "../Package.swift", ""])
    func otherNamesAreRefused(name: String) {
        let error = #expect(throws: IPSDescriptionError.self) { try IPSDescription.file(named: name) }
        #expect(error?.code == .unknownFile)
        #expect(error?.description.contains("IpsApi.xsd") == true)
    }

    @Test("A file that is not there is named, with the folder where it should be")
    func missingFileIsNamed() {
        let folder = URL(fileURLWithPath: "/no-such-folder")
        let error = #expect(throws: IPSDescriptionError.self) { try IPSDescription.file(named: "IpsApi.xsd", in: [folder]) }
        #expect(error?.code == .missingFile)
        #expect(error?.description == "service description: IpsApi.xsd is missing; it should be in one of /no-such-folder")
    }

    #if canImport(Glibc)
        @Test("A file beside the program is found without asking for its bundle", arguments: IPSDescription.names)
        func fileBesideProgramIsFound(name: String) throws {
            let resources = "Castile_IPSDescription.resources"
            let bytes = try #require(ProgramFolder.file(resources + "/" + name))
            #expect(try bytes == IPSDescription.file(named: name, in: [Bundle.main.bundleURL.appendingPathComponent(resources)]))
        }
    #endif

    @Test("What is no file beside the program is left to the bundle", arguments: ["Castile_IPSDescription.resources", "missing", ""])
    func noFileBesideProgramIsNone(path: String) {
        #expect(ProgramFolder.file(path) == nil)
    }
}
