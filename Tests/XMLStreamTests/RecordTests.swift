import Testing
import XMLStream

@Suite("Taking records out of a document while it is read", .timeLimit(.minutes(10)))
struct RecordTests {
    private struct Item: Equatable {
        var kind = ""
        var text = ""
        var extra = ""
    }

    private static func item(_ cursor: inout XMLCursor) throws(XMLError) -> Item {
        var item = Item()
        item.kind = cursor.attribute(XMLName("kind")) ?? ""
        cursor.enter()
        while cursor.nextChild() != nil {
            switch cursor.name.local {
            case "text": item.text = try cursor.string()
            case "extra": item.extra = try cursor.string()
            default: cursor.unknown()
            }
        }
        return item
    }

    /// Reads a document in pieces; gives its records, and what is left of it.
    private func read(
        _ pieces: [[UInt8]],
        at path: [String] = ["r", "*", "item"]
    ) throws(XMLError) -> (items: [Item], rest: String, reader: XMLReader) {
        let reader = try XMLReader(records: path)
        var items: [Item] = []
        for piece in pieces {
            try reader.feed(piece)
            items += try reader.takeRecords(Self.item)
        }
        var cursor = try reader.finish().cursor()
        _ = cursor.nextChild()
        var writer = try XMLWriter(declaration: false)
        try writer.copy(&cursor)
        return (items, String(decoding: writer.finish(), as: UTF8.self), reader)
    }

    private let text = """
        <r><total>3</total> <list a="1"> <item kind="ä"><text>one &amp; two</text><extra/></item>
        <item><text><![CDATA[<3>]]></text></item><note>kept</note><item kind="z"><new/><text>grün</text></item></list> <end>x</end></r>
        """

    @Test("they come whole and in order wherever the pieces are cut, and the rest of the document stays")
    func cuts() throws {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            let (items, rest, reader) = try read([Array(bytes[..<cut]), Array(bytes[cut...])])
            #expect(
                items == [Item(kind: "ä", text: "one & two"), Item(text: "<3>"), Item(kind: "z", text: "grün")],
                "cut at \(cut)"
            )
            #expect(rest == #"<r><total>3</total><list a="1"><note>kept</note></list><end>x</end></r>"#, "cut at \(cut)")
            #expect(reader.diagnostics.map(\.path) == [["r", "list", "item", "new"]], "cut at \(cut)")
        }
        let single = try read(bytes.map { [$0] })
        #expect(single.items.count == 3)
    }

    @Test("of those that were taken nothing is kept")
    func memory() throws {
        let reader = try XMLReader(records: ["r", "list", "item"])
        try reader.feed(Array("<r><total>7</total><list>".utf8))
        for number in 0..<1000 {
            try reader.feed(Array("<item><text>\(number)</text></item><item><te".utf8))
            #expect(try reader.takeRecords(Self.item) == [Item(text: "\(number)")])
            let (children, total) = try reader.partialDocument { (cursor) throws(XMLError) in
                _ = cursor.nextChild()
                cursor.enter()
                _ = cursor.nextChild()
                let total = try cursor.int()
                _ = cursor.nextChild()
                return (cursor.childCount, total)
            }
            #expect(children == 0)
            #expect(total == 7)
            try reader.feed(Array("xt>b</text></item>".utf8))
            #expect(try reader.takeRecords(Self.item) == [Item(text: "b")])
        }
        try reader.feed(Array("</list></r>".utf8))
        _ = try reader.finish()
    }

    @Test("a document can be read as far as it came, and then goes on")
    func partial() throws {
        let reader = try XMLReader()
        func seen() throws -> String {
            try reader.partialDocument { (cursor) throws(XMLError) in
                var writer = try XMLWriter(declaration: false)
                if cursor.nextChild() != nil { try writer.copy(&cursor) }
                return String(decoding: writer.finish(), as: UTF8.self)
            }
        }
        #expect(try seen().isEmpty)
        try reader.feed(Array("<r><a>1</a><b x='2'>".utf8))
        #expect(try seen() == #"<r><a>1</a><b x="2"/></r>"#)
        try reader.feed(Array("3<c>".utf8))
        #expect(try seen() == #"<r><a>1</a><b x="2">3<c/></b></r>"#)
        try reader.feed(Array("4</c></b></r>".utf8))
        #expect(try seen() == #"<r><a>1</a><b x="2">3<c>4</c></b></r>"#)
        var cursor = try reader.finish().cursor()
        _ = cursor.nextChild()
        cursor.enter()
        #expect(cursor.nextChild() != nil && cursor.nextChild() != nil && cursor.nextChild() == nil)
    }

    @Test("only elements on the path count, whatever their depth")
    func path() throws {
        let text = """
            <r><item><text>no</text></item><a><item><text>yes</text></item></a><a><b><item/></b></a>\
            <a><item><text>too</text></item></a></r>
            """
        let (items, rest, _) = try read([Array(text.utf8)])
        #expect(items.map(\.text) == ["yes", "too"])
        #expect(rest == "<r><item><text>no</text></item><a/><a><b><item/></b></a><a/></r>")
        #expect(try read([Array(text.utf8)], at: ["r", "c", "item"]).items.isEmpty)
    }

    @Test("before one that cannot be read, those that can are handed out once, and its error comes then")
    func goodBeforeBad() throws {
        let reader = try XMLReader(records: ["r", "item"])
        try reader.feed(Array("<r><item><text>a</text></item><item><new/></item><item><text><b/></text></item><item/>".utf8))
        #expect(try reader.takeRecords(Self.item).count == 2)
        #expect(reader.diagnostics.count == 1)
        for _ in 0..<2 {
            let error = #expect(throws: XMLError.self) { try reader.takeRecords(Self.item) }
            #expect(error?.path == ["r", "item", "text"])
        }
        #expect(throws: XMLError.self) { try reader.finish() }
    }

    @Test("an error in one names its place, after others were taken too")
    func errors() throws {
        let reader = try XMLReader(records: ["r", "list", "item"])
        try reader.feed(Array("<r><list>\n<item><text>a</text></item>\n<item>".utf8))
        _ = try reader.takeRecords(Self.item)
        try reader.feed(Array("\n<text><b/></text></item>".utf8))
        let error = #expect(throws: XMLError.self) { try reader.takeRecords(Self.item) }
        #expect(error?.path == ["r", "list", "item", "text"])
        #expect(error?.location?.line == 4)
        #expect(throws: XMLError.self) { try reader.feed(Array("</list></r>".utf8)) }
        let open = try XMLReader(records: ["r", "item"])
        try open.feed(Array("<r><item>".utf8))
        #expect(throws: XMLError.self) { try open.finish() }
    }
}
