import ArgumentParser
import MailStore

/// A range of time, in a zone of the server.
struct MailStoreRange: ParsableArguments {
    @Option(help: ArgumentHelp("The start, as YYYY-MM-DD or YYYY-MM-DDThh:mm:ss.", valueName: "date"))
    var from: String

    @Option(help: ArgumentHelp("The end, which is not part of the range.", valueName: "date"))
    var to: String

    @Option(help: ArgumentHelp("The zone; $Local is that of the server.", valueName: "id"))
    var zone = "$Local"

    /// The parameters of a function; the name of the zone is spelt in two ways.
    func parameters(zone name: String) throws -> MailStoreParameters {
        ["fromIncluding": .date(try date(from, "--from")), "toExcluding": .date(try date(to, "--to")), name: .text(zone)]
    }

    private func date(_ text: String, _ option: String) throws -> MailStoreDate {
        guard let date = MailStoreDate(text) else {
            throw CommandFailure(
                .usage,
                "\(option) is \"\(text)\"; it must be a date such as 2024-05-01 or 2024-05-01T18:30:00, without a zone"
            )
        }
        return date
    }
}
