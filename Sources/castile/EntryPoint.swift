import ArgumentParser

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where the process starts: parses, runs, and turns any error into one report and one exit status.
@main
enum EntryPoint {
    static func main() async {
        // A reader that leaves (`| head`) shall be an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        do {
            try HelpRequest(CommandLine.arguments.dropFirst())?.check()
            var command = try await Castile.asyncParseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let code = Castile.exitCode(for: error)
        // Help, version, completion scripts and wrong arguments have the parser's own words.
        if error is ExitCode || code != .failure { end(with: Castile.fullMessage(for: error, columns: nil), code) }
        let report = FailureReport(error)
        if !report.text.isEmpty { try? StandardStream.error.write(report.text + "\n") }
        exit(report.status.rawValue)
    }

    private static func end(with message: String, _ code: ExitCode) -> Never {
        do {
            if !message.isEmpty { try (code == .success ? StandardStream.output : .error).write(message + "\n") }
        } catch {
            end(with: error)
        }
        exit(code.rawValue)
    }
}
