import ArgumentParser
import MailStore

/// The products by the names that the command takes.
enum EditionName: String, CaseIterable, ExpressibleByArgument, Sendable {
    case server
    case spe

    var edition: MailStoreEdition { self == .server ? .server : .serviceProvider }
}
