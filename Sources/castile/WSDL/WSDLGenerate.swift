import ArgumentParser
import WSDLGenerator

/// `castile wsdl generate`.
struct WSDLGenerate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write Swift types and operations for a WSDL 1.1 file.",
        discussion: """
            Only files that are missing or different are written; files of the same WSDL that nothing generates any more are removed. \
            A file that was not generated is never replaced or removed. What the WSDL says and the code cannot is reported on standard \
            error, with file and line.

            EXAMPLES
            castile wsdl generate --wsdl orders.wsdl --output Sources/Orders/Generated
            castile wsdl generate --wsdl orders.wsdl \\
                --output Sources/Orders/Generated --check
            """
    )

    @Option(help: ArgumentHelp("The WSDL; what it imports lies beside it.", valueName: "file"), completion: .file(extensions: ["wsdl"]))
    var wsdl: String

    @OptionGroup var imports: WSDLImportOptions

    @Option(
        help: ArgumentHelp("How the code looks, as JSON: names, handles, constants.", valueName: "file"),
        completion: .file(extensions: ["json"])
    )
    var options: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the files go.", valueName: "folder"), completion: .directory)
    var output: String

    @Flag(help: "Write nothing; exit with status 1 if something would change.")
    var check = false

    @Flag(help: "Fail on anything in the WSDL that is not supported.")
    var strict = false

    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let console = verbosity.console
        let settings = try options.map(GeneratorSettings.init(path:)) ?? GeneratorSettings()
        let generator = GeneratorRun(
            wsdl: wsdl,
            root: imports.root,
            output: output,
            options: settings.options,
            constants: settings.constants,
            isStrict: strict
        )
        let report = try check ? generator.check() : generator.write()
        for diagnostic in report.diagnostics { console.note("\(diagnostic)") }
        for path in report.changed { console.detail("\(check ? "differs" : "written"): \(path)") }
        for path in report.stale { console.detail("\(check ? "no longer generated" : "removed"): \(path)") }
        guard check else {
            return console.note("\(report.files.count) files: \(report.changed.count) written, \(report.stale.count) removed")
        }
        guard report.isUpToDate else { throw CommandFailure(.failure, Self.difference(report, in: output)) }
        console.note("\(report.files.count) files are as they should be")
    }

    private static func difference(_ report: GeneratorRun.Report, in folder: String) -> String {
        let shown = 10
        let paths = report.changed.map { "  differs: \($0)" } + report.stale.map { "  no longer generated: \($0)" }
        let rest = paths.count > shown ? ["  and \(paths.count - shown) more"] : []
        return (["\(folder) is not what the WSDL generates; run the command without --check:"] + paths.prefix(shown) + rest)
            .joined(separator: "\n")
    }
}
