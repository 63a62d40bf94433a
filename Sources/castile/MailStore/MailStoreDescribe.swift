import ArgumentParser
import MailStore

/// `castile mailstore describe`.
struct MailStoreDescribe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        "describe",
        "Say what is known of a function: parameters, values, version, notes.",
        examples: "castile mailstore describe SetUserPrivileges",
        "castile mailstore describe CreateInstance --edition spe"
    )

    @Argument(help: "The function, case-sensitive.")
    var function: String

    @OptionGroup var product: MailStoreProduct
    @OptionGroup(title: "Configuration options") var configuration: ConfigurationOptions
    @OptionGroup var verbosity: VerbosityOptions

    func run() async throws {
        let function = try MailStoreFunction.known(function, in: product.edition(configuration))
        let console = verbosity.console
        try console.print("\(function.name), since version \(function.since)")
        try console.print("Starts a process: \(function.longRunning)")
        if let note = function.note { try console.print(note) }
        guard let parameters = function.parameters else {
            return try console.print("Its parameters are not documented; a server that offers it names them: functions --compare.")
        }
        for parameter in parameters { try console.print("  \(Self.line(parameter))") }
        if parameters.isEmpty { try console.print("No parameters.") }
    }

    private static func line(_ parameter: FunctionParameter) -> String {
        var parts = ["\(parameter.name): \(parameter.type)\(parameter.isList ? " list, joined by commas" : "")"]
        parts.append(parameter.isRequired ? "required" : "optional")
        if !parameter.values.isEmpty { parts.append("one of " + parameter.values.joined(separator: " ")) }
        if !parameter.legacyValues.isEmpty { parts.append("older versions also " + parameter.legacyValues.joined(separator: " ")) }
        if let format = parameter.format { parts.append("written \(format)") }
        if let unit = parameter.unit { parts.append("in \(unit)") }
        if let example = parameter.example { parts.append("for example \(example)") }
        if parameter.isSecret { parts.append("from a file: \(parameter.name)=@file") }
        return parts.joined(separator: "; ")
    }
}
