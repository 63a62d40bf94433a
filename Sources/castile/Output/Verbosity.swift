/// How much the command says beside its result.
enum Verbosity: Int, Comparable, Sendable {
    /// Errors only.
    case quiet
    case normal
    /// What is being done, step by step.
    case verbose

    static func < (left: Verbosity, right: Verbosity) -> Bool {
        left.rawValue < right.rawValue
    }
}
