import Testing
import XMLStream

@Suite("Reading a document", .timeLimit(.minutes(10)))
struct ReaderTests {
    private func parse(_ text: String, limits: XMLLimits = .standard) throws(XMLError) -> XMLDocument {
        try XMLDocument.parse(Array(text.utf8), limits: limits)
    }

    @Test("children come in order, with their names and texts")
    func children() throws {
        var cursor = try parse("<a xmlns='u'><b>one</b> <c/> <b>t&amp;w<![CDATA[<o>]]></b></a>").cursor()
        _ = cursor.nextChild()
        #expect(cursor.name == XMLName("a", in: "u"))
        cursor.enter()
        var seen: [String] = []
        while cursor.nextChild() != nil {
            let name = cursor.name.local
            seen.append(name + "=" + (try cursor.string()))
        }
        #expect(seen == ["b=one", "c=", "b=t&w<o>"])
        #expect(cursor.nextChild() == nil)
    }

    @Test("a document cut at any byte reads as the whole one")
    func chunks() throws {
        let text = "<?xml version='1.0'?><r xmlns:p='u' a='x&amp;&#228;'><p:v>grün &lt; 日本</p:v><!-- c --><v><![CDATA[]]]]></v>\n</r>"
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            let reader = try XMLReader()
            try reader.feed(Array(bytes[..<cut]))
            try reader.feed(Array(bytes[cut...]))
            var cursor = try reader.finish().cursor()
            _ = cursor.nextChild()
            #expect(cursor.attribute(XMLName("a")) == "x&ä", "cut at \(cut)")
            cursor.enter()
            _ = cursor.nextChild()
            #expect(cursor.name == XMLName("v", in: "u"), "cut at \(cut)")
            #expect(try cursor.string() == "grün < 日本", "cut at \(cut)")
            _ = cursor.nextChild()
            #expect(try cursor.string() == "]]", "cut at \(cut)")
        }
    }

    @Test("known names give their ids in every namespace of their group, others give higher ids")
    func vocabulary() throws {
        let vocabulary = XMLVocabulary([
            XMLVocabulary.Group(namespaces: ["u1", "u2"], names: ["a", "b"]), XMLVocabulary.Group(namespaces: [nil], names: ["b"]),
        ])
        let text = "<a xmlns='u2'><b/><x:b xmlns:x='u1'/><b xmlns=''/><b xmlns='u3'/><c/></a>"
        var cursor = try XMLDocument.parse(Array(text.utf8), vocabulary: vocabulary).cursor()
        #expect(cursor.nextChild() == 0)
        cursor.enter()
        #expect(cursor.nextChild() == 1)
        #expect(cursor.nextChild() == 1)
        #expect(cursor.nextChild() == 2)
        let foreign = cursor.nextChild()
        #expect(try #require(foreign) >= vocabulary.count)
        #expect(cursor.name == XMLName("b", in: "u3"))
        let unknown = cursor.nextChild()
        #expect(try #require(unknown) >= vocabulary.count)
        #expect(vocabulary.id(of: XMLName("b", in: "u2")) == 1)
        #expect(vocabulary.id(of: XMLName("c", in: "u2")) == nil)
    }

    @Test("a document type declaration is refused")
    func documentType() {
        #expect(throws: XMLError.self) { try parse("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>") }
        let error = #expect(throws: XMLError.self) { try parse("<!DOCTYPE a><a/>") }
        #expect(error?.code == .documentTypeForbidden)
        #expect(error?.location?.line == 1)
    }

    @Test("what is not well-formed gives the place and the open elements")
    func malformed() {
        let error = #expect(throws: XMLError.self) { try parse("<a>\n<b>\n<c></b></a>") }
        #expect(error?.code == .malformed)
        #expect(error?.location?.line == 3)
        #expect(error?.path == ["a", "b", "c"])
        for text in ["<a>&undeclared;</a>", "<a><p:b/></a>", "text", "<a/><b/>", "<a b='1' b='2'/>", "<a>\u{1}</a>", "<a/>\0<b & "] {
            let error = #expect(throws: XMLError.self, "\(text)") { try parse(text) }
            #expect(error?.code == .malformed, "\(text)")
        }
    }

    @Test(
        "a document that was cut is told apart from a wrong one",
        arguments: ["<a>\n", "<a><b>tex", "<a><b></b", "<a><b c='", "<a><![CDATA[x"]
    )
    func incomplete(text: String) {
        let error = #expect(throws: XMLError.self) { try parse(text) }
        #expect(error?.code == .incomplete)
        #expect(error?.path.first == "a")
    }

    @Test(
        "a crossed limit names itself and its value",
        arguments: [
            ("documentBytes", "<a>\(String(repeating: "x", count: 400))</a>"),
            ("textBytes", "<a>\(String(repeating: "x", count: 101))</a>"),
            ("textBytes", "<a b='\(String(repeating: "x", count: 101))'/>"),
            ("depth", String(repeating: "<a>", count: 5)),
            ("nodes", "<a>\(String(repeating: "<b c='1'/>", count: 20))</a>"),
            ("unknownNames", "<a><b/><c/><d/><e/></a>"),
            ("attributesPerElement", "<a b='1' c='2' d='3' e='4'/>"),
            ("markupBytes", "<a><!--\(String(repeating: "x", count: 250))"),
        ]
    )
    func limits(name: String, text: String) {
        var limits = XMLLimits()
        limits.documentBytes = 300
        limits.textBytes = 100
        limits.depth = 4
        limits.nodes = 30
        limits.unknownNames = 3
        limits.attributesPerElement = 3
        limits.markupBytes = 200
        let error = #expect(throws: XMLError.self) { try parse(text, limits: limits) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.message.contains("the limit \(name) is") == true)
    }

    @Test("a reader that has finished takes nothing more")
    func finished() throws {
        let reader = try XMLReader()
        try reader.feed(Array("<a/>".utf8))
        _ = try reader.finish()
        #expect(throws: XMLError.self) { try reader.feed(Array("<b/>".utf8)) }
        #expect(throws: XMLError.self) { try reader.finish() }
    }

    @Test("documents in other encodings are read as Unicode")
    func encodings() throws {
        var latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8)
        latin += [0xE4] + Array("</a>".utf8)
        var wide: [UInt8] = [0xFE, 0xFF]
        for unit in "<a>ä</a>".utf16 { wide += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        for bytes in [latin, wide] {
            var cursor = try XMLDocument.parse(bytes).cursor()
            _ = cursor.nextChild()
            #expect(try cursor.string() == "ä")
        }
    }

    @Test(
        "bytes that the encoding does not have are refused, wherever they stand and however they come",
        arguments: ["windows-1252", "US-ASCII", "Shift_JIS"],
        ["<a><b>1</b>!<c/></a>", "<a>x!</a>", "<a/>!", "<a b='!'/>"]
    )
    func bytesOfNoEncoding(encoding: String, text: String) {
        let bytes = Array("<?xml version='1.0' encoding='\(encoding)'?>\(text)".utf8).map { $0 == UInt8(ascii: "!") ? 0x81 : $0 }
        let whole = #expect(throws: XMLError.self) { try XMLDocument.parse(bytes) }
        #expect(whole?.code == .invalidEncoding, "\(String(describing: whole))")
        let pieces = #expect(throws: XMLError.self) {
            let reader = try XMLReader()
            for byte in bytes { try reader.feed([byte]) }
            _ = try reader.finish()
        }
        #expect(pieces?.code == .invalidEncoding, "\(String(describing: pieces))")
    }

    @Test("a document that ends with half a character is no document", arguments: ["windows-1252", "US-ASCII", "Shift_JIS"])
    func endsWithHalf(encoding: String) {
        let bytes = Array("<?xml version='1.0' encoding='\(encoding)'?><a><b>1</b><c>x".utf8) + [0x81]
        let error = #expect(throws: XMLError.self) { try XMLDocument.parse(bytes) }
        #expect(error?.code == .incomplete || error?.code == .invalidEncoding, "\(String(describing: error))")
    }

    @Test("half a character of UTF-16 within a document is refused")
    func halfCharacter() {
        var bytes: [UInt8] = [0xFE, 0xFF]
        for unit in "<a>ä</a>".utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        #expect(throws: XMLError.self) { try XMLDocument.parse(Array(bytes.dropLast(6) + [0xD8, 0x00, 0x00, 0x41])) }
    }

    @Test(
        "a document that ends before its root element does is incomplete, also one without a byte",
        arguments: ["", "<?xml version='1.0'?>", "<a b='"]
    )
    func noRoot(text: String) {
        let error = #expect(throws: XMLError.self) { try XMLDocument.parse(Array(text.utf8)) }
        #expect(error?.code == .incomplete, "\(String(describing: error))")
    }

    @Test("a text is no document, and not one that is incomplete", arguments: ["slow down", "{}  ", "<a/><b"])
    func noXML(text: String) {
        let error = #expect(throws: XMLError.self) { try XMLDocument.parse(Array(text.utf8)) }
        #expect(error?.code == .malformed, "\(String(describing: error))")
    }
}
