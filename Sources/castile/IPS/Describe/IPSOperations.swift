import ArgumentParser
import IPSDynamic
import WSDL
import XMLStream

/// `castile ips operations`.
struct IPSOperations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operations",
        abstract: "List the operations of the service.",
        discussion: """
            EXAMPLES
            castile ips operations --search metadata
            castile ips operations --format csv
            """
    )

    @Option(help: ArgumentHelp("Only operations with this text in their name, their summary or the name of a field.", valueName: "text"))
    var search: String?

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Verbosity options") var verbosity: VerbosityOptions

    func run() async throws {
        let model = try IPSModel.shared.get()
        let operations = model.service.operations.filter { matches($0, model) }
        let console = verbosity.console
        try await output.withRecords(to: console, columns: ["operation", "summary", "required"].map { OutputColumn($0) }) { write in
            for operation in operations {
                let required = (model.type(of: operation.input)?.fields ?? []).filter { !$0.occurrence.isOptional }.map(\.name.local)
                try write([
                    "operation": .text(operation.name), "summary": .text(OperationGuide(operation).summary),
                    "required": .text(required.filter { !model.isSessionField($0) }.joined(separator: " ")),
                ])
            }
        }
        if operations.isEmpty { console.note("no operation has “\(search ?? "")” in it") }
    }

    private func matches(_ operation: ServiceOperation, _ model: IPSModel) -> Bool {
        guard let search = search?.lowercased() else { return true }
        let fields = [operation.input, operation.output].flatMap { model.type(of: $0)?.fields ?? [] }.map(\.name.local)
        return ([operation.name, OperationGuide(operation).summary] + fields).contains { $0.lowercased().contains(search) }
    }
}
