import ArgumentParser
import MailStore

/// How the answer of a function is printed.
struct MailStoreOutput: ParsableArguments {
    @OptionGroup(title: "Output options") var output: OutputOptions

    @Flag(help: "Print a line for each member, lists below their name, as the vendor's Python tutorial does.")
    var pretty = false

    @Flag(help: "Print the whole last answer as JSON: status, token, log and result.")
    var envelope = false

    func validate() throws {
        if pretty, envelope { throw ValidationError("--pretty and --envelope exclude each other.") }
    }

    /// Prints the result; of a function that returns nothing there is nothing to print, but to a program null is an answer.
    func print(_ status: MailStoreStatus, to console: Console) async throws {
        if envelope { return try console.print(status.envelope.indentedText) }
        let isForPrograms = output.format == .json || output.format == .ndjson
        guard !status.result.isNull || (isForPrograms && !pretty) else { return }
        if pretty { return try console.print(status.result.prettyText) }
        switch status.result {
        case .array(let elements):
            try await output.withRecords(to: console, columns: nil) { write in
                for element in elements { try write(element.tree) }
            }
        case .object:
            try await output.printRecord(status.result.tree, to: console)
        default:
            let text = isForPrograms ? JSONText(indentation: nil).render(status.result.tree) : nil
            try console.print(text ?? status.result.string ?? status.result.text)
        }
    }
}
