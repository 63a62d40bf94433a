import ArgumentParser
import MailStore

/// `castile mailstore functions`.
struct MailStoreFunctions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "functions",
        "List the functions that are known, or how a live server differs.",
        examples: "castile mailstore functions --search store",
        "castile mailstore functions --compare --server archive.example.com"
    )

    @Option(help: ArgumentHelp("Only functions with this text in their name or in that of a parameter.", valueName: "text"))
    var search: String?

    @Flag(help: "Ask the server what it offers, and print how that differs from what is known.")
    var compare = false

    @OptionGroup(title: "Output options") var output: OutputOptions
    @OptionGroup(title: "Service options") var options: MailStoreOptions

    func validate() throws {
        if compare, search != nil { throw ValidationError("--compare and --search exclude each other.") }
    }

    func run() async throws {
        let console = options.verbosity.console
        guard !compare else {
            return try await options.withClient { client in try await printComparison(client.metadata().comparison, to: console) }
        }
        let edition = try options.product.edition(options.configuration)
        try await output.withRecords(to: console, columns: ["function", "parameters", "process", "since"].map { OutputColumn($0) }) {
            write in
            for function in MailStoreFunction.catalogue(of: edition) where matches(function) { try write(Self.record(function)) }
        }
    }

    private func matches(_ function: MailStoreFunction) -> Bool {
        guard let search = search?.lowercased() else { return true }
        return ([function.name] + (function.parameters ?? []).map(\.name)).contains { $0.lowercased().contains(search) }
    }

    private static func record(_ function: MailStoreFunction) -> TreeValue {
        let parameters = function.parameters?.map { $0.isRequired ? $0.name : "[\($0.name)]" }.joined(separator: " ")
        return [
            "function": .text(function.name), "parameters": .text(parameters ?? "not documented"),
            "process": .text("\(function.longRunning)"),
            "since": .text(function.since),
        ]
    }

    private func printComparison(_ comparison: MetadataComparison, to console: Console) async throws {
        try await output.withRecords(to: console, columns: [OutputColumn("function"), OutputColumn("difference")]) { write in
            for name in comparison.onlyOffered { try write(["function": .text(name), "difference": "offered, and not known"]) }
            for name in comparison.onlyKnown { try write(["function": .text(name), "difference": "known, and not offered"]) }
            for difference in comparison.different {
                try write(["function": .text(difference.function), "difference": .text(difference.remarks.joined(separator: "; "))])
            }
        }
        if comparison.isEmpty { console.note("The server offers what is known.") }
    }
}
