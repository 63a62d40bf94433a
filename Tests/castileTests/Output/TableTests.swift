import Synchronization
import Testing

@testable import castile

@Suite("Table", .timeLimit(.minutes(10)))
struct TableTests {
    private let sink = CollectedText()

    @Test("Columns are as wide as their longest text, and numbers stand at the right")
    func alignment() throws {
        try write([["name": "a", "size": 5], ["name": "longer", "size": 1200]])
        #expect(sink.text == "name    size\n──────  ────\na          5\nlonger  1200\n")
    }

    @Test("Wide and combining characters keep the columns aligned")
    func wideCharacters() throws {
        try write([["name": "東京", "x": "1"], ["name": "e\u{301}a", "x": "2"], ["name": "👩‍👩‍👧🇯🇵", "x": "3"]])
        #expect(sink.text == "name  x\n────  ─\n東京  1\ne\u{301}a    2\n👩‍👩‍👧🇯🇵  3\n")
    }

    @Test(
        "Widths are those of a terminal",
        arguments: [
            ("a", 1), ("ｱ", 1), ("日", 2), ("한", 2), ("e\u{301}", 1), ("👍🏽", 2), ("☁\u{FE0F}", 2), ("☁", 1), ("🇩🇪", 2), ("\u{200B}", 0),
            ("Ａ", 2),
        ]
    )
    func widths(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test("On a terminal no line is wider than it, and a cut text ends with a mark", arguments: 1...60)
    func fits(width: Int) throws {
        let records: [TreeValue] = [["name": "日本語の長い名前", "folder": "Sample/Very/Long/Folder/Name", "type": "Image"], ["name": "b"]]
        try write(records, terminal: Terminal(width: width, isStyled: false))
        for line in sink.text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= max(width, 2)) }
        if width < 16 { #expect(sink.text.contains("…")) }
    }

    @Test("Lists and records have one cell, and a name with a value is short")
    func nestedValues() throws {
        try write([["a": ["x", true, ["name": "Season", "longVal": 2012], ["k": 1, "l": "m"]]]])
        #expect(sink.text.hasSuffix("\nx, yes, Season=2012, k=1 l=m\n"))
    }

    @Test("A pipe gets whole texts, however long")
    func uncut() throws {
        let text = String(repeating: "x", count: 500)
        try write([["name": .text(text)]])
        #expect(sink.text.contains(text))
    }

    @Test("Bold comes only with a terminal, and the header stands out without it")
    func styles() throws {
        try write([["a": 1]], terminal: Terminal(width: 80, isStyled: true))
        #expect(sink.text == "\u{1B}[1ma\u{1B}[0m\n─\n1\n")
    }

    @Test("Control characters of a server do not reach the terminal")
    func controlCharacters() throws {
        try write([["a": "x\u{1B}[2Jy\nz\u{9B}1m\u{202E}"]])
        #expect(!sink.text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
        #expect(sink.text.split(separator: "\n").count == 3)
    }

    @Test("What a table leaves out is named")
    func hidden() throws {
        let notes = Mutex<[String]>([])
        let records: [TreeValue] = [["first": "aaaaaaaaaaaa", "second": "bbbbbbbbbbbb", "third": "c"]]
        try write(records, terminal: Terminal(width: 12, isStyled: false)) { note in notes.withLock { $0.append(note) } }
        #expect(notes.withLock { $0 } == ["not shown: second, third; --format json shows everything"])
    }

    @Test("Rows come before the last record is known")
    func streams() throws {
        var writer = TableWriter(to: sink, columns: [OutputColumn("n")], terminal: nil)
        for number in 0..<1000 { try writer.write(["n": .integer(number)]) }
        #expect(sink.text.split(separator: "\n").count == 1002)
    }

    @Test("Records that come slowly are not held back")
    func slowRecords() throws {
        let sink = CollectedText()
        let clock = Mutex(ContinuousClock.now)
        var writer = TableWriter(to: sink, columns: [OutputColumn("n")], terminal: nil, now: { clock.withLock { $0 } })
        try writer.write(["n": 1])
        #expect(sink.text.isEmpty)
        clock.withLock { $0 += .milliseconds(150) }
        try writer.write(["n": 2])
        #expect(sink.text == "n\n─\n1\n2\n")
        try writer.write(["n": 3])
        #expect(sink.text.hasSuffix("2\n3\n"))
    }

    @Test("Columns that appear after the widths were measured are named at the end")
    func lateColumns() throws {
        let notes = Mutex<[String]>([])
        let note: (String) -> Void = { note in notes.withLock { $0.append(note) } }
        let start = ContinuousClock.now
        var writer = TableWriter(to: sink, columns: nil, terminal: nil, now: { start }, note: note)
        for number in 0..<300 { try writer.write(number == 299 ? ["late": 1] : ["n": .integer(number)]) }
        try writer.finish()
        #expect(notes.withLock { $0 } == ["not shown: late; --format json shows everything"])
    }

    private func write(_ records: [TreeValue], terminal: Terminal? = nil, note: @escaping (String) -> Void = { _ in }) throws {
        var writer = TableWriter(to: sink, columns: nil, terminal: terminal, note: note)
        for record in records { try writer.write(record) }
        try writer.finish()
    }
}
