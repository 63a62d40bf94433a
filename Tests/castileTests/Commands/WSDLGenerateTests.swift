import Foundation
import Testing

@testable import castile

@Suite("castile wsdl generate", .timeLimit(.minutes(10)))
struct WSDLGenerateTests {
    private static let wsdl = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../WSDL")
        .standardizedFileURL.path
    private static let inputs = [
        "--wsdl", wsdl + "/IpsApi-2014-04-03.wsdl", "--options", wsdl + "/IpsApi-2014-04-03.options.json",
    ]

    @Test("It writes what --check then finds as it should be, and --check finds what was changed")
    func writesAndChecks() async throws {
        try await withTemporaryFolder { folder in
            let arguments = ["wsdl", "generate"] + Self.inputs + ["--output", folder]
            let written = try await CommandRun(arguments)
            #expect(written.status == 0, "\(written.error)")
            #expect(written.output.isEmpty)
            #expect(try await CommandRun(arguments + ["--check"]).status == 0)

            let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }.sorted()
            let changed = try #require(names.first)
            try writeFile("", to: folder + "/" + changed)
            let check = try await CommandRun(arguments + ["--check"])
            #expect(check.status == 1)
            #expect(check.error.contains("differs: \(changed)"))
            #expect(check.error.contains("without --check"))
        }
    }

    @Test("A file that was written by hand is not replaced, and the command says what to do")
    func filesInTheWay() async throws {
        try await withTemporaryFolder { folder in
            let mine = try writeFile("// mine\n", to: folder + "/Vocabulary.swift")
            let run = try await CommandRun(["wsdl", "generate"] + Self.inputs + ["--output", folder])
            #expect(run.status == castile.ExitStatus.cannotWrite.rawValue)
            #expect(run.error.contains("\(mine); move that away, or generate into another folder"), "\(run.error)")
            #expect(try String(contentsOfFile: mine, encoding: .utf8) == "// mine\n")
        }
    }

    @Test("A missing or wrong file is named, with an exit status of its own")
    func wrongFiles() async throws {
        try await withTemporaryFolder { folder in
            let missing = try await CommandRun(["wsdl", "generate", "--wsdl", folder + "/none.wsdl", "--output", folder])
            #expect(missing.status == castile.ExitStatus.missingInput.rawValue, "\(missing.error)")
            #expect(missing.error.contains("none.wsdl"))

            let options = try writeFile("{\"acess\": \"public\"}", to: folder + "/options.json")
            let wrong = try await CommandRun(["wsdl", "generate"] + Self.inputs + ["--options", options, "--output", folder])
            #expect(wrong.status == castile.ExitStatus.configuration.rawValue)
            #expect(wrong.error.contains("there is no option acess"))
        }
    }

    @Test("What is missing among the arguments is said with the usage")
    func usage() async throws {
        let run = try await CommandRun(["wsdl", "generate"])
        #expect(run.status == 64)
        #expect(run.error.contains("--wsdl"))
        #expect(run.output.isEmpty)
    }
}
