import ArgumentParser
import MailStore

/// Which of the two products is meant.
struct MailStoreProduct: ParsableArguments {
    @Option(help: "The product: MailStore Server, which is the default, or the Service Provider Edition.")
    var edition: EditionName?

    /// The product, when no setting is looked at.
    var named: MailStoreEdition { (edition ?? .server).edition }

    /// The product for a command that calls no server.
    func edition(_ configuration: ConfigurationOptions) throws -> MailStoreEdition {
        try edition(try configuration.settings(of: "mailstore", names: MailStoreOptions.settingNames))
    }

    func edition(_ settings: ServiceSettings) throws -> MailStoreEdition {
        if let edition { return edition.edition }
        guard let text = try settings.value("edition") else { return .server }
        guard let name = EditionName(rawValue: text) else {
            throw CommandFailure(.configuration, "the setting mailstore.edition is \"\(text)\"; it must be server or spe")
        }
        return name.edition
    }
}
