import ArgumentParser
import MailStore

/// The generations of the protocol by the names that the command takes.
enum DialectName: String, CaseIterable, ExpressibleByArgument, Sendable {
    case detected
    case current
    case legacy

    var dialect: MailStoreDialect {
        switch self {
        case .detected: .detected
        case .current: .current
        case .legacy: .legacy
        }
    }
}
