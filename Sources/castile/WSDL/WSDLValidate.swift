import ArgumentParser
import WSDL
import XMLStream

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
    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let console = verbosity.console
        let file = try WSDLFile(path: wsdl)
        var problems = 0
        try await output.withRecords(to: console, columns: ["severity", "place", "path", "message"].map { OutputColumn($0) }) { write in
            for diagnostic in file.diagnostics {
                problems += diagnostic.severity == .error || strict ? 1 : 0
                try write([
                    "severity": .text(diagnostic.severity.rawValue), "place": .text("\(diagnostic.place)"), "path": .text(diagnostic.path),
                    "message": .text(diagnostic.message),
                ])
            }
            guard !messages.isEmpty else { return }
            let check = MessageCheck(file.model)
            if let weakness = check.weakness {
                console.note("messages are checked for names, what is missing and simple values only: \(weakness)")
            }
            for path in messages {
                let bytes = try InputFile.bytes(path: path, limit: MessageCheck.limit, status: .missingInput)
                for problem in check.problems(of: bytes) {
                    problems += 1
                    let place = [path, problem.location.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
                    try write([
                        "severity": "error", "place": .text(place), "path": .text(problem.path.joined(separator: "/")),
                        "message": .text(problem.message),
                    ])
                }
            }
        }
        guard problems > 0 else { return console.note("nothing is wrong") }
        throw CommandFailure(.unknownField, problems == 1 ? "1 thing is wrong" : "\(problems) things are wrong")
    }
}
