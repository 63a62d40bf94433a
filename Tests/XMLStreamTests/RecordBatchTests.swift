import Testing

@testable import XMLStream

@Suite("Records that are taken off the tape in batches", .timeLimit(.minutes(10)))
struct RecordBatchTests {
    /// What an item says, its attribute and what a prefix in it stands for.
    private struct Item: Equatable {
        var text = ""
        var kind: String?
        var namespace: String?

        mutating func read(from cursor: inout XMLCursor) throws(XMLError) {
            kind = cursor.attribute(XMLName("kind"))
            namespace = cursor.namespace(forPrefix: "p")
            text = try cursor.string()
        }
    }

    private static let vocabulary = XMLVocabulary([.init(namespaces: [nil], names: ["answer", "list", "item"])])
    private static let records = XMLRecords(at: ["answer", "list", "item"], Item()) { (item, cursor) throws(XMLError) in
        try item.read(from: &cursor)
    }

    private func reader(owner: AnyObject? = nil) throws(XMLError) -> XMLReader {
        let reader = try XMLReader(vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: owner)
        reader.leavesRecords = true
        return reader
    }

    private func items(of document: XMLDocument) throws(XMLError) -> [Item] {
        var cursor = document.cursor()
        _ = cursor.nextChild()
        cursor.enter()
        while let name = cursor.nextChild(), name != 1 { cursor.skip() }
        return try cursor.array(of: 2, Item()) { (item, cursor) throws(XMLError) in try item.read(from: &cursor) }
    }

    private func text(_ items: Range<Int>) -> String {
        items.map { number in
            switch number % 4 {
            case 0: #"<item kind="k&amp;\#(number)">text \#(number)</item>"#
            case 1: #"<item xmlns:p="urn:\#(number)" kind="">&lt;\#(number)</item>"#
            case 2: "<item/>"
            default: #"<item name\#(number)="new">\#(number)</item>"#
            }
        }.joined(separator: "\n ")
    }

    private static let beginning = #"<answer xmlns:p="urn:p"><list xmlns:q="urn:q">before "#

    @Test("read while the parser goes on, they are the first items of their array")
    func batches() throws {
        let half = #"<item xmlns:p="urn:half" kind="h">half"#
        let reader = try reader()
        try reader.feed(Array((Self.beginning + text(0..<8_000) + half).utf8))
        let first = try #require(reader.takeBatch())
        try reader.feed(Array(("way</item>" + text(8_000..<16_000) + half).utf8))
        #expect(first.read())
        #expect(!first.read())
        let second = try #require(reader.takeBatch())
        try reader.feed(Array("way</item></list></answer>".utf8))
        #expect(second.read())
        let whole = Self.beginning + text(0..<8_000) + half + "way</item>" + text(8_000..<16_000) + half + "way</item></list></answer>"
        let expected = try items(of: .parse(Array(whole.utf8), vocabulary: Self.vocabulary))
        #expect(expected.count == 16_002)
        #expect(expected.last == Item(text: "halfway", kind: "h", namespace: "urn:half"))
        #expect(try items(of: reader.finish()) == expected)
    }

    @Test("a few records are no batch")
    func few() throws {
        let reader = try reader()
        try reader.feed(Array((Self.beginning + text(0..<100)).utf8))
        #expect(!reader.hasBatch)
    }

    @Test(
        "records that must stay on the tape are read at once",
        arguments: [
            // Fewer than what stands before them, in values and in elements.
            ("", "<item/>"), ("<head>" + String(repeating: "<a/>", count: 500_000) + "</head>", "<item>1</item>"),
            // With something between them.
            ("", "<item>1</item><note/>"),
        ]
    )
    func others(head: String, repeated: String) async throws {
        var reader = try PipelinedReader(vocabulary: Self.vocabulary, limits: .standard, reading: Self.records, owner: nil)
        try await reader.feed(Array("<answer>\(head)<list>before".utf8))
        let step = Array(String(repeating: repeated, count: 10_000).utf8)
        for _ in 0..<10 {
            try await reader.feed(step)
            // As many as come between two looks, and no more.
            #expect(reader.reader.completeRecords < 20_000)
        }
        try await reader.feed(Array("</list></answer>".utf8))
        #expect(try await items(of: reader.finish()).count == 100_000)
    }

    @Test("of two that cannot be read the first one is the error")
    func wrong() throws {
        let reader = try reader()
        let wrong = "\n<item><x/></item>"
        try reader.feed(Array((Self.beginning + text(0..<8_000) + wrong).utf8))
        let line = text(0..<8_000).count { $0 == "\n" } + 2
        try #require(reader.takeBatch()).read()
        try reader.feed(Array((text(8_000..<16_000) + wrong).utf8))
        try #require(reader.takeBatch()).read()
        try reader.feed(Array((text(0..<10) + "</list></answer>").utf8))
        let document = try reader.finish()
        let error = #expect(throws: XMLError.self) { try items(of: document) }
        #expect(error?.path == ["answer", "list", "item"])
        #expect(error?.location?.line == line)
    }

    @Test("a batch that nobody wants any more holds nothing")
    func dropped() throws {
        final class Owner {}
        var owner: Owner? = Owner()
        weak let held = owner
        var reader: XMLReader? = try reader(owner: owner)
        try reader?.feed(Array((Self.beginning + text(0..<8_000)).utf8))
        let batch = try #require(reader?.takeBatch())
        (owner, reader) = (nil, nil)
        #expect(held != nil)
        batch.drop()
        #expect(held == nil)
        #expect(!batch.read())
    }
}
