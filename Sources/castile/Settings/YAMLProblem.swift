import Yams

/// What is wrong with a YAML text, without a word of the text: a password may stand there.
struct YAMLProblem: CustomStringConvertible {
    private static let advice = "put single quotes around a value with special characters, such as a password: 'p@ss: #1'"

    let description: String

    /// - Parameters:
    ///   - error: What Yams throws; its own description shows the line, and of a key that comes twice the whole text.
    ///   - text: What it was read from.
    init(_ error: any Error, in text: String) {
        switch error as? YamlError {
        // These problems are constants of the parser.
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            description = "line \(mark.line), column \(mark.column): \(problem); \(Self.advice)"
        case .duplicatedKeysInMapping(_, let context):
            description = "line \(context.mark.line): the name that begins in column \(context.mark.column) comes twice"
        case .reader(let problem, let offset?, _, _):
            description = "line \(1 + text.prefix(offset).count(where: \.isNewline)): \(problem)"
        default:
            description = "it cannot be read"
        }
    }
}
