import ArgumentParser

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Whether something may be destroyed without asking.
struct ConfirmationOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Do not ask; off a terminal nothing is done without it.")
    var yes = false

    /// Asks on the terminal.
    ///
    /// - Parameter question: Says what will be done, and ends with a question mark.
    /// - Throws: ``CommandFailure`` when the answer is no, or when there is nobody to ask; `CancellationError` after a signal.
    func confirm(_ question: String) async throws {
        guard !yes else { return }
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
            throw CommandFailure(.usage, "\(question) There is no terminal to ask on: give --yes")
        }
        try StandardStream.error.write(VisibleText.line(question) + " [y/N] ")
        try await Self.waitForLine()
        guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
            throw CommandFailure(.failure, "nothing was done")
        }
    }

    /// Waits until somebody has typed a line, for whoever reads one does not notice that the task was cancelled.
    private static func waitForLine() async throws {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        do {
            while poll(&input, 1, 0) < 1 { try await Task.sleep(for: .milliseconds(50)) }
        } catch {
            try StandardStream.error.write("Nothing was done.\n")
            throw error
        }
    }
}
