import ArgumentParser

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

/// Where the process starts: parses, runs, and turns any error into one report and one exit status.
@main
enum EntryPoint {
    static func main() async {
        // A reader that leaves (`| head`) shall be an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        do {
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
        // Help, version, completion scripts and wrong arguments are told by the parser itself.
        if error is ExitCode || Castile.exitCode(for: error) != .failure { Castile.exit(withError: error) }
        let report = FailureReport(error)
        if !report.text.isEmpty { try? StandardStream.error.write(report.text + "\n") }
        exit(report.status.rawValue)
    }
}
