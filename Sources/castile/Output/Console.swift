import Synchronization

/// What the command says: results on standard output, everything else on standard error.
///
/// One line of progress may stand at the end of standard error; whatever else is written first takes it away.
final class Console: Sendable {
    let output: any TextSink
    /// Nil when results go to a file or a pipe.
    let outputTerminal: Terminal?
    private let error: any TextSink
    private let errorTerminal: Terminal?
    private let verbosity: Verbosity
    private let progress = Mutex(Progress())

    private struct Progress {
        var isShown = false
        var last: ContinuousClock.Instant?
    }

    init(
        output: any TextSink,
        outputTerminal: Terminal?,
        error: any TextSink,
        errorTerminal: Terminal?,
        verbosity: Verbosity
    ) {
        self.output = output
        self.outputTerminal = outputTerminal
        self.error = error
        self.errorTerminal = errorTerminal
        self.verbosity = verbosity
    }

    /// Prints one line of the result.
    func print(_ line: String) throws {
        clearProgress()
        try output.write(line + "\n")
    }

    /// Says something that is not the result; `--quiet` silences it.
    func note(_ message: String) {
        guard verbosity > .quiet else { return }
        say(message)
    }

    /// Says something that only `--verbose` asks for.
    func detail(_ message: @autoclosure () -> String) {
        guard verbosity > .normal else { return }
        say(message())
    }

    /// Says something that is always said, also with `--quiet`.
    func say(_ message: String) {
        clearProgress()
        write(VisibleText.lines(message) + "\n")
    }

    /// Shows how far the work is, on a terminal only, and at most ten times a second.
    ///
    /// - Parameters:
    ///   - text: What is being done, without a line end.
    ///   - fraction: How much is done, from 0 to 1; nil when nobody knows.
    func progress(_ text: @autoclosure () -> String, fraction: Double? = nil) {
        guard let errorTerminal, verbosity > .quiet else { return }
        let isDue = progress.withLock { progress in
            let now = ContinuousClock.now
            if let last = progress.last, now - last < .milliseconds(100) { return false }
            progress = Progress(isShown: true, last: now)
            return true
        }
        guard isDue else { return }
        write("\r" + ProgressLine(text: text(), fraction: fraction).fitted(to: errorTerminal) + "\u{1B}[K")
    }

    /// Takes the line of progress away.
    func clearProgress() {
        let wasShown = progress.withLock { progress in
            defer { progress.isShown = false }
            return progress.isShown
        }
        if wasShown { write("\r\u{1B}[K") }
    }

    /// When nobody can be told, there is nobody to tell that.
    private func write(_ text: String) {
        try? error.write(text)
    }
}
