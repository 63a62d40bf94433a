import ArgumentParser
import Foundation
import SelectDeploy
import Testing

@testable import castile

@Suite("Fields that castile deploy writes", .timeLimit(.minutes(10)))
struct DeployContentTests {
    private func content(_ assignments: String...) throws -> DeployValue {
        try DeployContentOptions.parse(assignments.flatMap { ["--set", $0] }).content()
    }

    @Test("A value of --set is taken as it stands, unless quotes or brackets stand around it")
    func assignments() throws {
        let texts = try content("name=VM Network #2", "a=#1", "b=a: b", "c=", "d=9.10", #"e="7""#, "f='true'", "g=- x")
        #expect(texts == ["name": "VM Network #2", "a": "#1", "b": "a: b", "c": "", "d": "9.10", "e": "7", "f": "true", "g": "- x"])
        let others = try content("host.id=7", "a=true", "b=null", "c=[x, 1]", "d={e: [f]}")
        #expect(others == ["host": ["id": 7], "a": true, "b": .null, "c": ["x", 1], "d": ["e": ["f"]]])
    }

    @Test("A password is no argument, however deep in a value it stands")
    func passwords() throws {
        for assignment in ["ontap_credential={password: hunter2}", "nodes=[{admin_password: hunter2}]", "password=hunter2"] {
            let failure = #expect(throws: CommandFailure.self) { try content(assignment) }
            #expect(failure?.exitStatus == .usage)
            #expect(failure?.report.contains("hunter2") == false)
        }
    }

    @Test(
        "A licence is a file, so no fields of it are written",
        arguments: [["create", "licenses"], ["update", "licensing/licenses", "32"]]
    )
    func licenses(command: [String]) async throws {
        let run = try await CommandRun(["deploy"] + command + ["--set", "id=32"])
        #expect(run.status == castile.ExitStatus.usage.rawValue, "\(run.error)")
        #expect(run.error.contains("a licence is a file"), "\(run.error)")
    }

    @Test("What begins as YAML and is none is a wrong argument")
    func brokenValues() throws {
        let failure = #expect(throws: CommandFailure.self) { try content("x=[1,") }
        #expect(failure?.exitStatus == .usage)
    }

    @Test("A file without fields is refused before anything is sent", arguments: ["", "- a\n- b\n", "text\n"])
    func bodiesWithoutFields(text: String) async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/body.yaml"
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let options = try DeployContentOptions.parse(["--body", path])
            let failure = #expect(throws: CommandFailure.self) { try options.content() }
            #expect(failure?.exitStatus == .unknownField)
            #expect(failure?.report.hasPrefix("\(path) holds no fields") == true, "\(failure?.report ?? "")")
        }
    }
}
