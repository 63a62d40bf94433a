import Testing

@testable import MailStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("The catalogue of functions", .timeLimit(.minutes(10)))
struct CatalogueTests {
    @Test("It holds what the data holds, function for function and parameter for parameter")
    func complete() throws {
        let data = try JSONValue(parsing: Array(Data(contentsOf: URL(filePath: Fixture.root + "/MailStore/functions.json"))))
        let entries = try #require(data.array)
        let known = MailStoreFunction.catalogue(of: .server) + MailStoreFunction.catalogue(of: .serviceProvider)
        #expect(entries.count == known.count)
        #expect(MailStoreFunction.catalogue(of: .server).count == 89)
        #expect(MailStoreFunction.catalogue(of: .serviceProvider).count == 130)
        for entry in entries {
            let edition: MailStoreEdition = entry["api"] == "server" ? .server : .serviceProvider
            let name = try #require(entry["name"]?.string)
            let function = try #require(MailStoreFunction.named(name, in: edition))
            #expect(function.since == entry["sinceVersion"]?.string)
            #expect(function.note == entry["note"]?.string)
            #expect(function.parameters?.map(\.name) == entry["parameters"]?.array?.compactMap { $0["name"]?.string })
            #expect(function.parameters?.map(\.isRequired) == entry["parameters"]?.array?.compactMap { $0["required"]?.bool })
            #expect(function.parameters?.map(\.type.rawValue) == entry["parameters"]?.array?.compactMap { $0["type"]?.string })
        }
    }
}
