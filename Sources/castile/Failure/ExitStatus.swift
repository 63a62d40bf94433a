/// How the command ended, for scripts.
///
/// The numbers are those of sysexits.h where one fits. A number that was published keeps its meaning.
enum ExitStatus: Int32, CaseIterable, Sendable {
    case success = 0
    case failure = 1
    case usage = 64
    case unknownField = 65
    case missingInput = 66
    case unknownName = 67
    case unreachable = 69
    case serviceFault = 70
    case cannotWrite = 73
    case truncated = 74
    case tryAgain = 75
    case protocolViolation = 76
    case accessDenied = 77
    case configuration = 78
    case partialFailure = 79
    case interrupted = 130
    case terminated = 143

    /// What it means, as the help says it.
    var meaning: String {
        switch self {
        case .success: "everything was done"
        case .failure: "a failure that has no number of its own; or --check found a difference"
        case .usage: "the arguments are wrong"
        case .unknownField: "a field or a value does not fit the service; nothing was sent"
        case .missingInput: "an input file is missing or cannot be read"
        case .unknownName: "the service knows no company, user, group or other object of that name"
        case .unreachable: "the service cannot be reached: address, port, name, TLS"
        case .serviceFault: "the service refused the request or failed, and said why"
        case .cannotWrite: "an output file cannot be written"
        case .truncated: "the answer ended before it was complete"
        case .tryAgain: "no answer in time, or the service is too busy; later it may work"
        case .protocolViolation: "the answer is not what this service sends, an HTML page for example"
        case .accessDenied: "wrong user name or password, or not allowed"
        case .configuration: "a setting is missing or wrong"
        case .partialFailure: "some of the operations failed, others did their work"
        case .interrupted: "interrupted by Ctrl-C"
        case .terminated: "ended by SIGTERM"
        }
    }

    /// The numbers with their meanings, for the help.
    static var table: String {
        allCases.map { CellText.padded(String($0.rawValue), to: 3, right: true) + "  " + $0.meaning }.joined(separator: "\n")
    }
}
