import ArgumentParser
import Foundation
import Testing

@testable import castile

/// Set `CASTILE_RECORD_SNAPSHOTS=1` to write the help texts anew.
@Suite("Help")
struct HelpTests {
    private static let isRecording = ProcessInfo.processInfo.environment["CASTILE_RECORD_SNAPSHOTS"] == "1"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    @Test("The help of every command says what it said before")
    func snapshots() throws {
        for (name, command) in Self.commands(below: Castile.self, name: "castile") {
            let help = Castile.helpMessage(for: command, columns: 100) + "\n"
            let file = Self.folder.appendingPathComponent(name + ".txt")
            if Self.isRecording { try Data(help.utf8).write(to: file) }
            let recorded = try? String(contentsOf: file, encoding: .utf8)
            #expect(help == recorded, "\(name)")
        }
    }

    @Test("What the help of castile ips shows to try can be pasted from a narrow terminal, and calls the simulator that it starts")
    func trial() {
        let help = Castile.helpMessage(for: IPSGroup.self, columns: 80)
        let settings = help.split(separator: "\n").filter { $0.contains("CASTILE_IPS_") }
        #expect(settings.count == 4)
        for line in settings { #expect(line.wholeMatch(of: #/export CASTILE_IPS_[A-Z]+=("[^"]+"|[^ "]+)/#) != nil, "\(line)") }
        #expect(help.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("castile simulate ips --port 8080 "))
        #expect(help.contains("http://127.0.0.1:8080/"))
    }

    @Test("Every command says what it does in one sentence")
    func abstracts() {
        for (name, command) in Self.commands(below: Castile.self, name: "castile") {
            #expect(command.configuration.abstract.hasSuffix("."), "\(name)")
        }
    }

    @Test("No option of any command takes a password")
    func noPasswordOption() {
        for (name, command) in Self.commands(below: Castile.self, name: "castile") {
            #expect(!Castile.helpMessage(for: command).contains("--password "), "\(name)")
        }
    }

    private static func commands(below command: any ParsableCommand.Type, name: String) -> [(
        name: String, command: any ParsableCommand.Type
    )] {
        [(name, command)]
            + command.configuration.subcommands.flatMap {
                commands(below: $0, name: name + "-" + ($0.configuration.commandName ?? "\($0)"))
            }
    }
}
