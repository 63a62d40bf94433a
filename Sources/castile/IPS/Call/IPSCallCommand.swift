import ArgumentParser
import IPS
import IPSDynamic

/// `castile ips call`.
struct IPSCallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call any operation of the service by name, and print its answer as JSON.",
        discussion: """
            An input is written path=value, a path with the names of the elements. The items of an array may be left out; a number, \
            from 1, says which element is meant: systemFieldConditionArray/2/field. path=@file takes the text of a file, and \
            passwords are taken from files only. --input reads everything from a JSON or XML file, to which further paths are added. \
            The input is checked against the schema before anything is sent.

            Where the service wants a handle, write the name: the path of a folder, the email of a user, the name of a company. \
            The answer shows no handle either. castile ips describe OPERATION tells what an operation takes.

            EXAMPLES
            castile ips call getFolderTree depth=1 --company "Sample Company"
            castile ips call searchAssets assetTypeArray=Image assetTypeArray=Video \\
                recordsPerPage=10
            castile ips call createFolder folderPath=Sample/New --dry-run
            castile ips call submitJob --input job.json
            """
    )

    @Argument(
        help: "The operation, such as searchAssets.",
        completion: .custom { _, _, prefix in OperationCompletion.operations(prefix) }
    )
    var operation: String

    @Argument(
        help: ArgumentHelp("The fields of its input.", valueName: "path=value"),
        completion: .custom { arguments, index, prefix in OperationCompletion.fields(arguments, index, prefix) }
    )
    var fields: [String] = []

    @Option(
        help: ArgumentHelp("Read the input from this JSON or XML file.", valueName: "file"),
        completion: .file(extensions: ["json", "xml"])
    )
    var input: String?

    @Flag(help: "Print the message that would be sent, without password and handles, and send nothing.")
    var dryRun = false

    @Flag(help: "Print the answer as XML, without handles and passwords.")
    var raw = false

    @OptionGroup(title: "Context options") var context: IPSContextOptions
    @OptionGroup(title: "Service options") var service: IPSOptions

    func validate() throws {
        if dryRun, raw { throw ValidationError("--dry-run and --raw exclude each other.") }
    }

    func run() async throws {
        let console = service.verbosity.console
        let model = try IPSModel.shared.get()
        let operation = try model.operation(named: operation)
        let settings = try service.settings()
        let arguments = OperationArguments(operation: operation, fields: fields, file: input, model: model)
        let call = try DynamicCall(operation, input: try arguments.value(), names: try context.names(settings), model: model)
        for remark in call.remarks { console.note(remark) }
        let connection = try service.connection(settings)
        let company = try settings.value("company", flag: context.company)
        try await connection.withSession(company: company, console: console) { [dryRun, raw] session in
            if dryRun { return try console.print(try PrettyXML.text(call.preview(in: session))) }
            let answer = try await call.run(in: session)
            for path in answer.unknown { console.note("the answer has \(path), which the description does not know") }
            let tree = TreeValue(answer, of: call)
            try await OutputOptions.printOutcome(failing: Self.failure(of: tree)) {
                try console.print(raw ? try PrettyXML.text(answer.xml) : JSONText(indentation: 0).render(tree))
            }
        }
    }

    /// The failure that the answer of a batch operation tells, which is no fault.
    ///
    /// Where it does not count the errors, those that it describes count.
    private static func failure(of answer: TreeValue) -> CommandFailure? {
        func count(_ name: String) -> Int? {
            if case .integer(let count) = answer[name] { count } else { nil }
        }
        let details = if case .list(let errors) = answer["errorDetailArray"] { errors.count } else { 0 }
        let done = (count("successCount") ?? 0) + (count("warningCount") ?? 0)
        let failed = count("errorCount") ?? details
        guard failed > 0 else { return nil }
        let status: ExitStatus = done > 0 ? .partialFailure : .serviceFault
        return CommandFailure(status, "it failed for \(failed) of \(done + failed); errorDetailArray says why")
    }
}
