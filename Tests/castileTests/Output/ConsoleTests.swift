import ArgumentParser
import Testing

@testable import castile

@Suite("Console", .timeLimit(.minutes(10)))
struct ConsoleTests {
    private let output = CollectedText()
    private let error = CollectedText()
    private let terminal = Terminal(width: 20, isStyled: false)

    @Test("Progress is shown on a terminal only")
    func noTerminal() {
        makeConsole(errorTerminal: nil).progress("3 assets")
        #expect(error.text.isEmpty)
    }

    @Test("Progress never wraps, and goes away before anything else is said")
    func progress() {
        let console = makeConsole(errorTerminal: terminal)
        console.progress("a text that is too long for the line", fraction: nil)
        console.note("done")
        #expect(error.text == "\ra text that is too \u{1B}[K\r\u{1B}[Kdone\n")
    }

    @Test("Progress is not drawn more often than a person can read")
    func throttled() {
        let console = makeConsole(errorTerminal: terminal)
        for number in 0..<1000 { console.progress("\(number)") }
        #expect(error.text.hasPrefix("\r0\u{1B}[K"))
        #expect(error.text.count < 1000)
    }

    @Test("Several works have a line each, which are drawn over, as many as the terminal is high, and go away together")
    func severalLines() {
        let console = makeConsole(errorTerminal: Terminal(width: 20, height: 3, isStyled: false))
        console.progress(["one", "two", "three"].map { ProgressLine(text: $0) })
        #expect(error.text == "\rone\u{1B}[K\ntwo\u{1B}[K")
        console.progress([ProgressLine(text: "one")])
        console.progress(["one", "two"].map { ProgressLine(text: $0) })
        console.note("done")
        let rest = error.text.dropFirst("\rone\u{1B}[K\ntwo\u{1B}[K".count)
        #expect(rest == "\r\u{1B}[1Aone\u{1B}[K\u{1B}[J\rone\u{1B}[K\ntwo\u{1B}[K\r\u{1B}[1A\u{1B}[Jdone\n")
    }

    @Test("--quiet leaves errors only")
    func quiet() {
        let console = makeConsole(errorTerminal: terminal, verbosity: .quiet)
        console.progress("x")
        console.note("note")
        console.detail("detail")
        console.say("error")
        #expect(error.text == "error\n")
    }

    @Test("A bar is full at the end and never beyond", arguments: [(-1.0, "  0%"), (0.5, " 50%"), (1.0, "100%"), (7.0, "100%")])
    func bar(fraction: Double, percent: String) {
        let line = ProgressLine(text: "x", fraction: fraction).fitted(to: Terminal(width: 80, isStyled: false))
        #expect(line.contains("] \(percent)  x"))
        #expect(line.count == 34)
    }

    @Test("An error in between closes no JSON array, and a reader that leaves is told nothing")
    func failures() async throws {
        let options = try OutputOptions.parse(["--format", "json"])
        await #expect(throws: CommandFailure.self) {
            try await options.withRecords(to: makeConsole(errorTerminal: nil), columns: nil) { write in
                try write(1)
                throw CommandFailure(.truncated, "cut")
            }
        }
        #expect(output.text == "[\n  1\n")
        let closed = CollectedText(failure: { throw ClosedOutput() })
        let console = Console(output: closed, outputTerminal: nil, error: error, errorTerminal: nil, verbosity: .normal)
        await #expect(throws: ClosedOutput.self) {
            try await options.withRecords(to: console, columns: nil) { try $0(1) }
        }
    }

    @Test("One record is a list of names and values, or one JSON object")
    func oneRecord() async throws {
        let record: TreeValue = ["user": "a", "server": ["version": "7"]]
        try await OutputOptions.parse([]).printRecord(record, to: makeConsole(errorTerminal: nil))
        try await OutputOptions.parse(["--format", "ndjson"]).printRecord(record, to: makeConsole(errorTerminal: nil))
        #expect(output.text == "user            a\nserver/version  7\n{\"user\":\"a\",\"server\":{\"version\":\"7\"}}\n")
    }

    private func makeConsole(errorTerminal: Terminal?, verbosity: Verbosity = .normal) -> Console {
        Console(output: output, outputTerminal: nil, error: error, errorTerminal: errorTerminal, verbosity: verbosity)
    }
}
