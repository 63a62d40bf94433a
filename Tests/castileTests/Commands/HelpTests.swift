import ArgumentParser
import Foundation
import Testing

@testable import castile

/// Set `CASTILE_RECORD_SNAPSHOTS=1` to write the help texts anew.
@Suite("Help", .timeLimit(.minutes(10)))
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

    @Test("Every command shows how it is called, with options that it has")
    func examples() throws {
        for (name, command) in Self.commands(below: Castile.self, name: "castile") where command != Castile.self {
            let examples = Self.examples(of: command)
            #expect(!examples.isEmpty, "\(name)")
            for example in examples {
                let (called, arguments) = Self.call(Self.words(of: example)[...])
                let isGroup = !command.configuration.subcommands.isEmpty
                #expect(isGroup ? called.name.hasPrefix(name) : called.name == name, "\(name): \(example)")
                // To parse the line would say more, and takes a quarter of a second for each.
                let help = try String(contentsOf: Self.folder.appendingPathComponent(called.name + ".txt"), encoding: .utf8)
                let options = help.split(whereSeparator: { " ,[]\n".contains($0) })
                for option in arguments where option.hasPrefix("-") {
                    #expect(options.contains(option[...]), "\(name): \(example)")
                }
                #expect(called.command.configuration.subcommands.isEmpty, "\(name): \(example)")
            }
        }
    }

    @Test(
        "Help about no command is refused, with what was probably meant",
        arguments: [
            (["nope"], "castile has no command nope"), (["ips", "asets"], "castile ips has no command asets; did you mean assets?"),
        ]
    )
    func unknownCommand(words: [String], message: String) async throws {
        let run = try await CommandRun(["help"] + words)
        #expect(run.status == castile.ExitStatus.usage.rawValue)
        #expect(run.error == "Error: \(message)\n")
        #expect(try await CommandRun(["help", "ips", "assets"]).output == CommandRun(["ips", "assets", "--help"]).output)
    }

    @Test("Help that cannot be written is no success", arguments: ["--help", "help ips", "--version", "--generate-completion-script bash"])
    func fullDisk(arguments: String) async throws {
        let run = try await CommandRun(shell: "castile \(arguments) >/dev/full")
        #expect(run.status == castile.ExitStatus.cannotWrite.rawValue, "\(run.error)")
    }

    @Test("No option of any command takes a password")
    func noPasswordOption() {
        for (name, command) in Self.commands(below: Castile.self, name: "castile") {
            #expect(!Castile.helpMessage(for: command).contains("--password "), "\(name)")
        }
    }

    /// The lines after EXAMPLES, those that go on in the next one in one piece, without `castile`.
    private static func examples(of command: any ParsableCommand.Type) -> [Substring] {
        let text = command.configuration.discussion.replacing("\\\n", with: "")
        let title = #/(^|\n)EXAMPLES?\n/#
        guard let start = text.firstMatch(of: title)?.range.upperBound else { return [] }
        return text[start...].split(separator: "\n").filter { $0.hasPrefix("castile ") }.map { $0.dropFirst("castile ".count) }
    }

    /// The words as a shell splits them; of quotes and blanks, which is all that the examples have.
    private static func words(of line: Substring) -> [String] {
        line.matches(of: #/("[^"]*"|'[^']*'|[^\s"'])+/#).map { $0.output.0.filter { $0 != "\"" && $0 != "'" } }
    }

    /// The command that words call, by the name of its help text, and what they leave for it.
    private static func call(_ words: ArraySlice<String>) -> (
        called: (name: String, command: any ParsableCommand.Type), arguments: ArraySlice<String>
    ) {
        var (name, command, rest) = ("castile", Castile.self as any ParsableCommand.Type, words)
        while let word = rest.first, let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == word }) {
            (name, command, rest) = (name + "-" + word, next, rest.dropFirst())
        }
        return ((name, command), rest)
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
