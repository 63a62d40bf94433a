import Testing

@testable import castile

@Suite("Writers of records", .timeLimit(.minutes(10)))
struct WriterTests {
    private let sink = CollectedText()

    @Test("A JSON array is written as the records come")
    func jsonStreams() throws {
        var writer = JSONWriter(to: sink)
        try writer.write(["name": "a"])
        #expect(sink.text == "[\n  {\n    \"name\": \"a\"\n  }")
        try writer.write(["name": "b"])
        try writer.finish()
        #expect(sink.text == "[\n  {\n    \"name\": \"a\"\n  },\n  {\n    \"name\": \"b\"\n  }\n]\n")
    }

    @Test("No records are an empty JSON array")
    func emptyJSON() throws {
        var writer = JSONWriter(to: sink)
        try writer.finish()
        #expect(sink.text == "[]\n")
    }

    @Test("An abandoned JSON array stays open, so that nobody takes a part for the whole")
    func abandonedJSON() throws {
        var writer = JSONWriter(to: sink)
        try writer.write(1)
        try writer.abandon()
        #expect(sink.text == "[\n  1\n")
    }

    @Test("NDJSON has one record a line")
    func ndjson() throws {
        var writer = NDJSONWriter(to: sink)
        try writer.write(["name": "a\nb"])
        try writer.write(["name": "c"])
        try writer.finish()
        #expect(sink.text == "{\"name\":\"a\\nb\"}\n{\"name\":\"c\"}\n")
    }

    @Test("CSV follows RFC 4180: header, CRLF, doubled quotes")
    func csv() throws {
        var writer = CSVWriter(to: sink, columns: [OutputColumn("name"), OutputColumn(["size", "width"])])
        try writer.write(["name": "a,\"b\"", "size": ["width": 3]])
        try writer.write(["name": "line\nbreak"])
        try writer.finish()
        #expect(sink.text == "name,size/width\r\n\"a,\"\"b\"\"\",3\r\n\"line\nbreak\",\r\n")
    }

    @Test("CSV doubles a quote also before a combining mark or a joiner", arguments: ["\u{301}", "\u{200D}"])
    func combinedQuotes(mark: String) throws {
        var writer = CSVWriter(to: sink, columns: [OutputColumn("a"), OutputColumn("b")])
        try writer.write(["a": .text("x\"\(mark)y"), "b": .text(" \(mark)")])
        #expect(sink.text.unicodeScalars.elementsEqual("a,b\r\n\"x\"\"\(mark)y\",\" \(mark)\"\r\n".unicodeScalars))
    }

    @Test("CSV with known columns has its header also when there are no records")
    func emptyCSV() throws {
        var writer = CSVWriter(to: sink, columns: [OutputColumn("name")])
        try writer.finish()
        #expect(sink.text == "name\r\n")
    }

    @Test("CSV with unknown columns loses no value of a later record")
    func lateColumns() throws {
        var writer = CSVWriter(to: sink, columns: nil)
        try writer.write(["a": 1])
        try writer.write(["b": [true, "x"]])
        try writer.finish()
        #expect(sink.text == "a,b\r\n1,\r\n,\"[true,\"\"x\"\"]\"\r\n")
    }

    @Test("CSV with unknown columns begins after the first 1,000 records, and says what has no column afterwards")
    func sampledColumns() throws {
        let notes = CollectedText()
        var writer = CSVWriter(to: sink, columns: nil, note: { try? notes.write($0) })
        for number in 1..<1000 { try writer.write(["a": .integer(number)]) }
        #expect(sink.text.isEmpty)
        try writer.write(["b": 1])
        #expect(sink.text.hasPrefix("a,b\r\n1,\r\n") && sink.text.hasSuffix("\r\n,1\r\n"))
        try writer.write(["a": 2, "c": ["d": 3]])
        try writer.finish()
        #expect(sink.text.hasSuffix("\r\n,1\r\n2,\r\n"))
        #expect(notes.text == "not in the file: c/d; --format json prints everything")
    }

    @Test("A text that a spreadsheet would run is changed only on request", arguments: ["=1+1", "+1", "-x", "@sum", "\tx"])
    func formulas(text: String) throws {
        for (guards, expected) in [(false, text), (true, "'" + text)] {
            let sink = CollectedText()
            var writer = CSVWriter(to: sink, columns: [OutputColumn("a")], guardsFormulas: guards)
            try writer.write(["a": .text(text)])
            #expect(sink.text == "a\r\n\(expected)\r\n")
        }
    }

    @Test("A negative number stays a number")
    func negativeNumber() throws {
        var writer = CSVWriter(to: sink, columns: [OutputColumn("a")], guardsFormulas: true)
        try writer.write(["a": -1])
        #expect(sink.text == "a\r\n-1\r\n")
    }
}
