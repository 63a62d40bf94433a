import ArgumentParser
import WSDL

/// `castile wsdl validate`.
struct WSDLValidate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check a WSDL, or messages against its schemas.",
        discussion: """
            Without messages it lists what in the WSDL is wrong or not supported, with file and line. A message is an XML document or \
            a SOAP envelope; its element must be one that the schemas know. The exit status is \(ExitStatus.unknownField.rawValue) if \
            anything is wrong; warnings count with --strict only.

            EXAMPLES
            castile wsdl validate orders.wsdl
            castile wsdl validate orders.wsdl request.xml answer.xml --format json
            """
    )

    @Argument(help: ArgumentHelp("The WSDL; what it imports lies beside it.", valueName: "file"), completion: .file(extensions: ["wsdl"]))
    var wsdl: String

    @Argument(help: ArgumentHelp("Messages.", valueName: "message"), completion: .file(extensions: ["xml"]))
    var messages: [String] = []

    @Flag(help: "Count warnings too.")
    var strict = false

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup var imports: WSDLImportOptions
    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let console = verbosity.console
        var problems = 0
        do {
            try await output.withRecords(to: console, columns: WSDLProblem.columns.map { OutputColumn($0) }) { write in
                try report(to: console) { problem in
                    problems += problem.counts(strict: strict) ? 1 : 0
                    try write(problem.record)
                }
            }
        } catch is ClosedOutput where problems > 0 {
            // Who reads no more learns from the status alone.
        }
        guard problems > 0 else { return console.note("nothing is wrong") }
        throw CommandFailure(.unknownField, problems == 1 ? "1 thing is wrong" : "\(problems) things are wrong")
    }

    private func report(to console: Console, _ write: (WSDLProblem) throws -> Void) throws {
        let file: WSDLFile
        do {
            file = try WSDLFile(path: wsdl, root: imports.root)
        } catch let error as WSDLError where error.exitStatus != .missingInput {
            return try write(WSDLProblem(error, in: wsdl))
        }
        for diagnostic in file.diagnostics { try write(WSDLProblem(diagnostic)) }
        guard !messages.isEmpty else { return }
        let check = MessageCheck(file.model)
        if let weakness = check.weakness {
            console.note("messages are checked for names, what is missing and simple values only: \(weakness)")
        }
        for path in messages {
            let bytes = try InputFile.bytes(path: path, limit: MessageCheck.limit, status: .missingInput)
            for problem in check.problems(of: bytes) { try write(WSDLProblem(problem, in: path)) }
        }
    }
}
