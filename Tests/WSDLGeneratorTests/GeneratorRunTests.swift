import Foundation
import Testing
import WSDL
import WSDLGenerator

@Suite("A run of the generator", .timeLimit(.minutes(10)))
struct GeneratorRunTests {
    @Test("writes what is missing or different, and nothing the second time")
    func writesOnce() throws {
        try Fixture.withFolder { folder in
            let run = GeneratorRun(wsdl: Fixture.orders, output: folder + "/new/folder")
            let first = try run.write()
            #expect(first.changed == first.files)
            #expect(try run.write().isUpToDate)
            let vocabulary = folder + "/new/folder/Vocabulary.swift"
            let generated = try String(contentsOfFile: vocabulary, encoding: .utf8)
            try (generated + "// changed\n").write(toFile: vocabulary, atomically: true, encoding: .utf8)
            #expect(try run.check().changed == ["Vocabulary.swift"])
            #expect(try run.write().changed == ["Vocabulary.swift"])
            #expect(try run.check().isUpToDate)
        }
    }

    @Test("removes generated files that nothing generates any more, and no others")
    func removesStaleFiles() throws {
        try Fixture.withFolder { folder in
            let run = GeneratorRun(wsdl: Fixture.orders, output: folder)
            _ = try run.write()
            let generated = try String(contentsOfFile: folder + "/Types/Node.swift", encoding: .utf8)
            try generated.write(toFile: folder + "/Types/Old.swift", atomically: true, encoding: .utf8)
            try "// by hand\n".write(toFile: folder + "/Types/Mine.swift", atomically: true, encoding: .utf8)
            #expect(try run.check().stale == ["Types/Old.swift"])
            #expect(FileManager.default.fileExists(atPath: folder + "/Types/Old.swift"))
            #expect(try run.write().stale == ["Types/Old.swift"])
            #expect(!FileManager.default.fileExists(atPath: folder + "/Types/Old.swift"))
            #expect(FileManager.default.fileExists(atPath: folder + "/Types/Mine.swift"))
        }
    }

    @Test("replaces no file that was not generated: it names the file and writes nothing")
    func keepsFilesInTheWay() throws {
        try Fixture.withFolder { folder in
            let mine = folder + "/Types/Node.swift"
            try FileManager.default.createDirectory(atPath: folder + "/Types", withIntermediateDirectories: true)
            try "// by hand\n".write(toFile: mine, atomically: true, encoding: .utf8)
            let run = GeneratorRun(wsdl: Fixture.orders, output: folder)
            let error = #expect(throws: GeneratorError.self) { try run.write() }
            #expect(error?.code == .handWritten)
            #expect(error?.message.contains("\(mine); move that away") == true)
            #expect(try String(contentsOfFile: mine, encoding: .utf8) == "// by hand\n")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["Types"])
            #expect(try run.check().changed.contains("Types/Node.swift"))
        }
    }

    @Test("removes nothing that was generated from another WSDL")
    func keepsFilesOfOthers() throws {
        try Fixture.withFolder { folder in
            _ = try GeneratorRun(wsdl: Fixture.orders, output: folder).write()
            #expect(try GeneratorRun(wsdl: Fixture.hello, output: folder).write().stale == [])
            #expect(FileManager.default.fileExists(atPath: folder + "/Types/Node.swift"))
            try FileManager.default.copyItem(atPath: folder + "/Types/SayHello.swift", toPath: folder + "/Types/Old.swift")
            #expect(try GeneratorRun(wsdl: Fixture.hello, output: folder).write().stale == ["Types/Old.swift"])
        }
    }

    @Test("gives no two files one name where an operation, its element and its type have one")
    func namesFilesApart() throws {
        try Fixture.withFolder { folder in
            let files = try GeneratorRun(wsdl: Fixture.hello, output: folder).write().files
            #expect(
                files == [
                    "HelloClient.swift", "Operations/SayHello+Operation.swift", "Types/SayHello.swift", "Types/SayHelloResponse.swift",
                    "Types/Vocabulary+Type.swift", "Vocabulary.swift",
                ]
            )
        }
    }

    @Test("makes a client of SOAP 1.2 for a service that speaks nothing else")
    func speaksSOAP12() throws {
        try Fixture.withFolder { folder in
            _ = try GeneratorRun(wsdl: Fixture.hello, output: folder).write()
            let client = try String(contentsOfFile: folder + "/HelloClient.swift", encoding: .utf8)
            #expect(client.contains("        known.version = .v1_2\n"))
        }
    }

    @Test("says which header blocks no code is made for, unless the client is written by hand")
    func reportsHeaders() throws {
        try Fixture.withFolder { folder in
            var run = GeneratorRun(wsdl: Fixture.orders, output: folder)
            let words = "the header block session of the request is left to the caller; the method takes it as its header"
            #expect(try run.check().diagnostics.last?.description == "orders.wsdl:7: warning: operation placeOrder: \(words)")
            run.options.client = "Client"
            let left = try run.check().diagnostics
            #expect(left.allSatisfy { !$0.message.contains("header") })
        }
    }

    @Test("that is strict ends at the first diagnostic and writes nothing")
    func strictEnds() throws {
        try Fixture.withFolder { folder in
            let wsdl = Fixture.root.appendingPathComponent("Tests/Fixtures/WSDL/unsupported.wsdl").path
            #expect(throws: WSDLError.self) { try GeneratorRun(wsdl: wsdl, output: folder, isStrict: true).write() }
            let error = #expect(throws: GeneratorError.self) {
                try GeneratorRun(wsdl: Fixture.orders, output: folder, isStrict: true).write()
            }
            #expect(error?.code == .strict)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.isEmpty)
        }
    }

    @Test("that is not strict makes code of what it can")
    func lenientGoesOn() throws {
        try Fixture.withFolder { folder in
            let wsdl = Fixture.root.appendingPathComponent("Tests/Fixtures/WSDL/unsupported.wsdl").path
            let report = try GeneratorRun(wsdl: wsdl, output: folder).write()
            #expect(report.files.contains("Operations/Fine.swift"))
            #expect(report.diagnostics.contains { $0.place.line == 20 && $0.message.contains("only text is read and written") })
        }
    }

    @Test("says which file it cannot read or write, and why")
    func namesFiles() throws {
        let error = #expect(throws: WSDLError.self) { try GeneratorRun(wsdl: "/nowhere/a.wsdl", output: "/nowhere").check() }
        #expect(error?.description.contains("/nowhere/a.wsdl: No such file") == true)
        try Fixture.withFolder { folder in
            try "in the way".write(toFile: folder + "/out", atomically: true, encoding: .utf8)
            let error = #expect(throws: GeneratorError.self) { try GeneratorRun(wsdl: Fixture.orders, output: folder + "/out/x").write() }
            #expect(error?.code == .fileFailure)
            #expect(error?.description.contains(folder + "/out") == true)
        }
    }
}
