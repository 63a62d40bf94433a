import ArgumentParser
import SelectDeploy
import Yams

/// The fields that are written.
struct DeployContentOptions: ParsableArguments {
    /// The largest file, in bytes.
    private static let limit = 1 << 20

    @Option(
        help: ArgumentHelp("The fields, as YAML or JSON. A file with a password must be readable by you only.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var body: String?

    @Option(
        help: ArgumentHelp(
            "One field, such as ip=10.0.0.2 or host.id=7; a value in quotes, [] or {} is read as YAML. May be repeated.",
            valueName: "field=value"
        )
    )
    var set: [String] = []

    func content() throws -> DeployValue {
        var content: DeployValue = [:]
        if let body {
            let file = try InputFile(path: body, limit: Self.limit, status: .missingInput)
            content = try DeployValue(yaml: file.text, of: body)
            guard case .object = content else {
                throw CommandFailure(.unknownField, "\(body) holds no fields; write one on each line, name: value, or a JSON object")
            }
            if content.mentionsPassword { try file.checkThatOnlyOwnerReads() }
        }
        for assignment in set {
            guard let equals = assignment.firstIndex(of: "="), let path = try? DeployFieldPath(assignment[..<equals]) else {
                throw CommandFailure(.usage, "--set \(assignment): write field=value")
            }
            let text = String(assignment[assignment.index(after: equals)...])
            let value = try DeployValue(argument: text, of: "--set \(path)")
            guard !path.description.contains("password"), !value.mentionsPassword else {
                throw CommandFailure(
                    .usage,
                    "--set \(path): a password is never an argument, which others can see; put it into a --body file"
                )
            }
            content.set(value, at: path)
        }
        return content
    }
}
