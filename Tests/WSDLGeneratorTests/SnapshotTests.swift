import Foundation
import Testing
import WSDL
import WSDLGenerator

@Suite("The generated code", .timeLimit(.minutes(10)))
struct SnapshotTests {
    @Test("for a small WSDL is what is compiled into these tests; CASTILE_RECORD_SNAPSHOTS=1 records it anew")
    func snapshot() throws {
        let run = GeneratorRun(wsdl: Fixture.orders, output: Fixture.snapshot)
        let isRecording = ProcessInfo.processInfo.environment["CASTILE_RECORD_SNAPSHOTS"] == "1"
        let report = try isRecording ? run.write() : run.check()
        if !isRecording {
            #expect(report.changed == [])
            #expect(report.stale == [])
        }
        #expect(report.diagnostics.map(\.path) == ["Optional", "Output", "String", "line", "operation placeOrder"])
        #expect(report.diagnostics.dropLast().allSatisfy { $0.place.file == "schema/names.xsd" })
    }

    @Test("is the same on every run")
    func isDeterministic() throws {
        let first = try ServiceGenerator().generate(Fixture.ordersModel(), source: "orders.wsdl")
        let second = try ServiceGenerator().generate(Fixture.ordersModel(), source: "orders.wsdl")
        #expect(first.files == second.files)
        #expect(first.files.map(\.path) == first.files.map(\.path).sorted())
    }

    @Test("has paths that stay in the folder, and each name of a file once, even where case does not count")
    func hasSafePaths() throws {
        let paths = try ServiceGenerator().generate(Fixture.ordersModel(), source: "orders.wsdl").files.map(\.path)
        for path in paths {
            let parts = path.dropLast(".swift".count).split(separator: "/")
            #expect(parts.count <= 2)
            #expect(parts.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "+" } })
        }
        #expect(Set(paths.map { $0.lowercased().split(separator: "/").last }).count == paths.count)
    }

    @Test("takes no markup, line break or literal end from documentation, names and values")
    func escapes() throws {
        let files = try ServiceGenerator().generate(Fixture.ordersModel(), source: "orders.wsdl\nimport Evil").files
        for file in files {
            for line in file.text.split(whereSeparator: \.isNewline) {
                let code = line.trimmingCharacters(in: .whitespaces)
                #expect(!code.hasPrefix("let evil") && !code.hasPrefix("@") && !code.hasPrefix("import Evil"), "\(file.path): \(line)")
                #expect(!code.contains("``"), "\(file.path): \(line)")
                #expect(!code.hasPrefix("/// - Parameter evil"), "\(file.path): \(line)")
            }
        }
    }

    @Test("for the IPS Web Service is what is committed; Scripts/generate writes it anew")
    func committedIPS() throws {
        let report = try Fixture.ips(output: Fixture.root.appendingPathComponent("Sources/IPS/Generated").path).check()
        #expect(report.changed == [])
        #expect(report.stale == [])
    }

    @Test("for the IPS Web Service has every operation, and no handle that is a text")
    func coversIPS() throws {
        try Fixture.withFolder { folder in
            let report = try Fixture.ips(output: folder).write()
            #expect(report.diagnostics.isEmpty)
            #expect(report.files.filter { $0.hasPrefix("Operations/") }.count == 156)
            #expect(report.files.filter { $0.hasPrefix("Constants/") }.count == 52)
            for path in report.files {
                let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
                #expect(!text.contains("Handle: String"), "\(path)")
                #expect(!text.contains("HandleArray: [String]"), "\(path)")
            }
        }
    }
}
