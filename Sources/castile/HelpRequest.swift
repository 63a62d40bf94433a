import ArgumentParser
import Spelling

/// `castile help` with the names of a command; of a name that is none, the parser shows the help of what stands before it, as if all were well.
struct HelpRequest {
    private let names: [String]

    /// Nil when the arguments of the process do not ask for help in this way.
    init?(_ arguments: some Collection<String>) {
        guard arguments.first == "help" else { return nil }
        names = arguments.dropFirst().filter { !$0.hasPrefix("-") }
    }

    /// Looks for the command.
    ///
    /// - Throws: ``CommandFailure`` for a name that is none.
    func check() throws {
        guard names != ["help"] else { return }
        var (path, command) = ("castile", Castile.self as any ParsableCommand.Type)
        for name in names {
            let known = command.configuration.subcommands
            guard let next = known.first(where: { $0.configuration.commandName == name }) else {
                let hint = NameDistance.hint(for: name, in: known.compactMap { $0.configuration.commandName })
                throw CommandFailure(.usage, "\(path) has no command \(name)\(hint)")
            }
            (path, command) = (path + " " + name, next)
        }
    }
}
