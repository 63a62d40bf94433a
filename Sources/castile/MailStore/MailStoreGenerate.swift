import ArgumentParser
import MailStoreGenerator

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// `castile mailstore generate`.
struct MailStoreGenerate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write the Swift methods of all functions from their description; for those who work on Castile.",
        discussion: """
            EXAMPLE
            castile mailstore generate --output Sources/MailStore/Generated --check
            """,
        shouldDisplay: false
    )

    @Option(help: ArgumentHelp("The description of the functions.", valueName: "file"), completion: .file(extensions: ["json"]))
    var functions = MailStoreGenerator.source

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the files go.", valueName: "folder"), completion: .directory)
    var output: String

    @Flag(help: "Write nothing; exit with status 1 if something would change.")
    var check = false

    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let text = try InputFile(path: functions, limit: 16 << 20, status: .missingInput).text
        let files = try generate(text)
        let folder = URL(filePath: output)
        let stale = stale(besides: files.map(\.name), in: folder)
        let changed = files.filter { file in (try? Data(contentsOf: folder.appending(path: file.name))) != Data(file.text.utf8) }
        if check {
            let paths = changed.map { "differs: \($0.name)" } + stale.map { "no longer generated: \($0)" }
            guard paths.isEmpty else {
                throw CommandFailure(.failure, "\(output) is not what \(functions) generates:\n  " + paths.joined(separator: "\n  "))
            }
            return verbosity.console.note("\(files.count) files are as they should be")
        }
        do {
            for file in changed { try Data(file.text.utf8).write(to: folder.appending(path: file.name)) }
            for name in stale { try FileManager.default.removeItem(at: folder.appending(path: name)) }
        } catch {
            throw CommandFailure(.cannotWrite, "cannot write to \(output): \(error)")
        }
        verbosity.console.note("\(files.count) files: \(changed.count) written, \(stale.count) removed")
    }

    /// The generated files that nothing generates any more; what else is in the folder is somebody's.
    private func stale(besides names: [String], in folder: URL) -> [String] {
        let present = (try? FileManager.default.contentsOfDirectory(atPath: output)) ?? []
        let mark = Data(MailStoreGenerator.mark.utf8)
        return Set(present.filter { $0.hasSuffix(".swift") }).subtracting(names).sorted().filter { name in
            (try? Data(contentsOf: folder.appending(path: name)))?.starts(with: mark) ?? false
        }
    }

    private func generate(_ text: String) throws -> [(name: String, text: String)] {
        do {
            return try MailStoreGenerator.generate(from: Array(text.utf8))
        } catch {
            throw CommandFailure(.unknownField, "\(functions): \(error)")
        }
    }
}
