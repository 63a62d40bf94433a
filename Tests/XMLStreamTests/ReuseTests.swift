import Testing

@testable import XMLStream

@Suite("Reading one document after another", .timeLimit(.minutes(10)))
struct ReuseTests {
    private let vocabulary = XMLVocabulary([XMLVocabulary.Group(namespaces: ["u", "v"], names: ["a", "b"])])

    private func text(_ bytes: [UInt8]) throws(XMLError) -> String {
        var cursor = try XMLDocument.parse(bytes, vocabulary: vocabulary).cursor()
        guard cursor.nextChild() == 0 else { throw cursor.error(.unexpectedContent, "the root is \(cursor.name)") }
        return try cursor.string()
    }

    @Test("each is read as if it were the first: its encoding, its names and its errors are its own")
    func independence() throws {
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "<a xmlns='u'>ä</a>".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a xmlns='v'>".utf8) + [0xE4] + Array("</a>".utf8)
        let long = String(repeating: "ö", count: 20_000)
        for _ in 0..<20 {
            #expect(try text(Array("<a xmlns='u'>ä</a>".utf8)) == "ä")
            #expect(try text(wide) == "ä")
            #expect(try text(latin) == "ä")
            #expect(throws: XMLError.self) { try text(Array("<a xmlns='u'><b></a>".utf8)) }
            #expect(try text(Array("<a xmlns='u'>\(long)</a>".utf8)) == long)
            #expect(throws: XMLError.self) { try text(Array("<a xmlns='w'>ä</a>".utf8)) }
        }
    }

    @Test("a parser that met a flood of names is not kept, also when there are few words and few namespaces")
    func flood() throws {
        var text = "<r>"
        for namespace in 0..<70 {
            text += "<n xmlns='u\(namespace)'>" + (0..<70).map { "<e\($0)/>" }.joined() + "</n>"
        }
        _ = try XMLDocument.parse(Array((text + "</r>").utf8), vocabulary: vocabulary)
        #expect(vocabulary.parsers.take() == nil)
        _ = try self.text(Array("<a xmlns='u'>ä</a>".utf8))
        #expect(vocabulary.parsers.take() != nil)
    }

    @Test("a document stays as it is while others are read")
    func lifetime() throws {
        let first = try XMLDocument.parse(Array("<a xmlns='u'><c>1</c></a>".utf8), vocabulary: vocabulary)
        for number in 0..<20 {
            _ = try XMLDocument.parse(Array("<a xmlns='u'><d\(number)>2</d\(number)></a>".utf8), vocabulary: vocabulary)
        }
        var cursor = first.cursor()
        _ = cursor.nextChild()
        cursor.enter()
        _ = cursor.nextChild()
        #expect(cursor.name == XMLName("c", in: "u"))
        #expect(try cursor.string() == "1")
    }

    @Test(
        "a long document reads the same as a whole and in pieces",
        arguments: ["", "<?xml version='1.0' encoding='utf-8'?>\r\n", "\u{FEFF}"]
    )
    func wholeAndPieces(head: String) throws {
        var text = head + "<r xmlns:p='u'>\r\n"
        for number in 0..<1000 {
            text += "<p:a n='\(number)&quot;'>grün &lt; 日本 &#x1F600;<!-- c --> \r\n</p:a> <b><![CDATA[]]]]><c/><?pi x?>mixed</b>"
        }
        let bytes = Array((text + "</r>").utf8)
        let reader = try XMLReader(vocabulary: vocabulary)
        for start in stride(from: 0, to: bytes.count, by: 1009) { try reader.feed(Array(bytes[start..<min(start + 1009, bytes.count)])) }
        var pieces = try reader.finish().cursor()
        var whole = try XMLDocument.parse(bytes, vocabulary: vocabulary).cursor()
        var open = 0
        var elements = 0
        repeat {
            let id = whole.nextChild()
            #expect(pieces.nextChild() == id)
            guard id != nil else {
                open -= 1
                continue
            }
            elements += 1
            #expect(pieces.name == whole.name)
            #expect(pieces.location == whole.location)
            #expect(pieces.attributes.map(\.value) == whole.attributes.map(\.value))
            if whole.hasElements {
                open += 1
                whole.enter()
                pieces.enter()
            } else {
                #expect(try pieces.string() == whole.string())
            }
        } while open > 0
        #expect(elements == 3001)
    }

    @Test("the names of a document, however long, take nothing from those of the next one")
    func longNames() throws {
        let vocabulary = XMLVocabulary([.init(namespaces: [nil], names: ["r"])])
        for round in 0..<3 {
            let names = (0..<900).map { "<n\(round)-\($0)\(String(repeating: "x", count: 5_000))/>" }
            _ = try XMLDocument.parse(Array("<r>\(names.joined())</r>".utf8), vocabulary: vocabulary)
        }
    }

    @Test("a tag or comment above the limit is refused in a long document too")
    func longMarkup() {
        let filler = String(repeating: "<a>x</a>", count: 5000)
        let attributes = (0..<30_000).map { " a\($0)=''" }.joined()
        let comment = String(repeating: "<not a tag> ", count: 20_000)
        for markup in ["<b\(attributes)/>", "<!--\(comment)-->", "<?pi \(comment)?>"] {
            let error = #expect(throws: XMLError.self) { try XMLDocument.parse(Array("<r>\(filler)\(markup)\(filler)</r>".utf8)) }
            #expect(error?.code == .limitExceeded)
            #expect(error?.message.contains("the limit markupBytes is") == true)
        }
    }
}
