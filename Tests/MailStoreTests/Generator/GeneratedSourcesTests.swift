import MailStoreGenerator
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite("The generated part of the MailStore client", .timeLimit(.minutes(10)))
struct GeneratedSourcesTests {
    private static let root = Fixture.root
    private static let folder = root + "/Sources/MailStore/Generated"

    private func generated() throws -> [(name: String, text: String)] {
        let data = try Data(contentsOf: URL(filePath: Self.root + "/" + MailStoreGenerator.source))
        return try MailStoreGenerator.generate(from: Array(data))
    }

    /// `RECORD_GENERATED=1` writes the files instead of comparing them.
    @Test("What is committed is what the data gives, file for file")
    func committed() throws {
        let files = try generated()
        if ProcessInfo.processInfo.environment["RECORD_GENERATED"] == "1" {
            for file in files { try Data(file.text.utf8).write(to: URL(filePath: Self.folder + "/" + file.name)) }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted() == files.map(\.name))
        for file in files {
            let committed = try Data(contentsOf: URL(filePath: Self.folder + "/" + file.name))
            #expect(String(decoding: committed, as: UTF8.self) == file.text, "\(file.name) differs; run castile mailstore generate")
        }
    }

    @Test("The same data gives the same bytes, in whatever order it is written")
    func deterministic() throws {
        #expect(try generated().map(\.text) == generated().map(\.text))
        let one = #"{"api":"server","name":"One","longRunning":null,"parameters":[],"sinceVersion":"9.0","sources":[]}"#
        let two = #"{"api":"server","name":"Two","longRunning":true,"parameters":null,"sinceVersion":"9.0","sources":[]}"#
        let forwards = try MailStoreGenerator.generate(from: Array("[\(one),\(two)]".utf8))
        let backwards = try MailStoreGenerator.generate(from: Array("[\(two),\(one)]".utf8))
        #expect(forwards.map(\.text) == backwards.map(\.text))
    }
}
