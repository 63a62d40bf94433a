import Synchronization

/// What the command says: results on standard output, everything else on standard error.
///
/// Lines of progress may stand at the end of standard error; whatever else is written first takes them away.
final class Console: Sendable {
    let output: any TextSink
    /// Nil when results go to a file or a pipe.
    let outputTerminal: Terminal?
    private let error: any TextSink
    private let errorTerminal: Terminal?
    private let verbosity: Verbosity
    private let progress = Mutex(Progress())

    private struct Progress {
        /// How many lines stand there.
        var lines = 0
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

    /// Whether ``progress(_:fraction:)`` shows something.
    var showsProgress: Bool { errorTerminal != nil && verbosity > .quiet }

    /// Shows how far the work is, on a terminal only, and at most ten times a second.
    ///
    /// - Parameters:
    ///   - text: What is being done, without a line end.
    ///   - fraction: How much is done, from 0 to 1; nil when nobody knows.
    func progress(_ text: @autoclosure () -> String, fraction: Double? = nil) {
        guard showsProgress else { return }
        let isDue = progress.withLock { progress in
            let now = ContinuousClock.now
            if let last = progress.last, now - last < .milliseconds(100) { return false }
            progress.last = now
            return true
        }
        if isDue { self.progress([ProgressLine(text: text(), fraction: fraction)]) }
    }

    /// Shows how far several works are, a line for each, as many as the terminal has room for; on a terminal only, and at once.
    func progress(_ lines: [ProgressLine]) {
        guard let errorTerminal, showsProgress else { return }
        let shown = lines.prefix(max(1, errorTerminal.height - 1)).map { $0.fitted(to: errorTerminal) + "\u{1B}[K" }
        progress.withLock { progress in
            write(Self.start(of: progress.lines) + shown.joined(separator: "\n") + (shown.count < progress.lines ? "\u{1B}[J" : ""))
            progress.lines = shown.count
        }
    }

    /// Takes the lines of progress away.
    func clearProgress() {
        progress.withLock { progress in
            if progress.lines > 0 { write(Self.start(of: progress.lines) + (progress.lines > 1 ? "\u{1B}[J" : "\u{1B}[K")) }
            progress.lines = 0
        }
    }

    /// Brings the cursor from the end of so many lines to their beginning.
    private static func start(of lines: Int) -> String {
        "\r" + (lines > 1 ? "\u{1B}[\(lines - 1)A" : "")
    }

    /// When nobody can be told, there is nobody to tell that.
    private func write(_ text: String) {
        try? error.write(text)
    }
}
