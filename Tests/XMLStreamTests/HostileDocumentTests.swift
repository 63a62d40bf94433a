import Testing
import XMLStream

@Suite("Hostile documents at the standard limits", .timeLimit(.minutes(10)))
struct HostileDocumentTests {
    /// Feeds a beginning, then the same bytes again and again until the reader refuses them.
    ///
    /// - Returns: The error, and how many bytes were fed before it; `nil` if a whole GiB was taken.
    private func flood(
        _ beginning: String,
        _ repeated: String,
        limits: XMLLimits = .standard
    ) throws -> (error: XMLError, fed: Int)? {
        let reader = try XMLReader(limits: limits)
        try reader.feed(Array(beginning.utf8))
        let chunk = Array(String(repeating: repeated, count: max(1, (64 << 10) / repeated.utf8.count)).utf8)
        var fed = 0
        while fed < 1 << 30 {
            do {
                try reader.feed(chunk)
            } catch {
                return (error, fed)
            }
            fed += chunk.count
        }
        return nil
    }

    private func expect(_ error: XMLError?, names limit: String, _ value: Int, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(error?.code == .limitExceeded, sourceLocation: sourceLocation)
        #expect(
            error?.message.contains("the limit \(limit) is \(value);") == true,
            "\(String(describing: error))",
            sourceLocation: sourceLocation
        )
        #expect(error?.message.contains("raise XMLLimits.\(limit)") == true, sourceLocation: sourceLocation)
    }

    @Test("a depth bomb is stopped at once; the error says where")
    func depthBomb() throws {
        let flooded = try #require(try flood("<r>", "<d>"))
        expect(flooded.error, names: "depth", 128)
        #expect(flooded.fed == 0)
        #expect(flooded.error.path.count == 128)
        #expect(flooded.error.location?.line == 1)
    }

    @Test("a flood of names is stopped by their number, whether elements or attributes have them")
    func nameFlood() throws {
        let known = XMLVocabulary([.init(namespaces: [nil], names: ["r", "e"])])
        for (name, vocabulary) in [("<n%/>", XMLVocabulary.empty), ("<n%/>", known), ("<e n%='1'/>", .empty), ("<e n%='1'/>", known)] {
            let reader = try XMLReader(vocabulary: vocabulary)
            try reader.feed(Array("<r>".utf8))
            let error = #expect(throws: XMLError.self) {
                for number in 0..<100_000 { try reader.feed(Array(name.replacing("%", with: "\(number)").utf8)) }
            }
            expect(error, names: "unknownNames", 65_536)
        }
    }

    @Test("a document that is deep on purpose is read when its depth is allowed")
    func allowedDepth() throws {
        var limits = XMLLimits.standard
        limits.depth = 2_000
        let text = String(repeating: "<d>", count: 2_000) + String(repeating: "x", count: 20_000) + String(repeating: "</d>", count: 2_000)
        var cursor = try XMLDocument.parse(Array(text.utf8), limits: limits).cursor()
        var depth = 0
        while cursor.nextChild() != nil {
            depth += 1
            if cursor.hasElements { cursor.enter() } else { #expect(try cursor.string().utf8.count == 20_000) }
        }
        #expect(depth == 2_000)
        let reader = try XMLReader(limits: limits)
        try reader.feed(Array(text.utf8))
        _ = try reader.finish()
    }

    @Test("a flood of attributes is stopped by their number, or by the length of the tag", arguments: ["", "xmlns:"])
    func attributeFlood(prefix: String) throws {
        let attributes = (0..<1_000).map { " \(prefix)a\($0)='v'" }.joined()
        let reader = try XMLReader()
        let error = #expect(throws: XMLError.self) { try reader.feed(Array("<r\(attributes)/>".utf8)) }
        expect(error, names: "attributesPerElement", 256)
        let flooded = try #require(try flood("<r>\n<e", " \(prefix)a='v'"))
        expect(flooded.error, names: "markupBytes", 128 << 10)
        #expect(flooded.fed <= 256 << 10)
        #expect(flooded.error.location?.line == 2)
    }

    @Test(
        "a GiB of text stops at the limit of the text",
        arguments: ["a", " ", "\n", "ä", "&amp;", "&#228;", "a<!-- -->", "<![CDATA[x]]>"]
    )
    func endlessText(text: String) throws {
        var limits = XMLLimits()
        limits.textBytes = 1 << 20
        let flooded = try #require(try flood("<r>", text, limits: limits))
        expect(flooded.error, names: "textBytes", 1 << 20)
        #expect(flooded.fed <= (1 << 20) * text.utf8.count + (64 << 10))
    }

    @Test("a GiB of text is refused after 64 MiB")
    func gibibyteOfText() throws {
        let flooded = try #require(try flood("<r>", "long text without an end "))
        expect(flooded.error, names: "textBytes", 64 << 20)
        #expect(flooded.fed <= 64 << 20)
    }

    @Test(
        "endless markup is stopped: comment, processing instruction, CDATA, attribute, name",
        arguments: ["<!--", "<?p ", "<![CDATA[", "<e a='", "<e"]
    )
    func endlessMarkup(beginning: String) throws {
        let flooded = try #require(try flood("<r>" + beginning, "x"))
        #expect(flooded.error.code == .limitExceeded, "\(flooded.error)")
        #expect(flooded.fed <= 256 << 10)
    }

    @Test("a flood of empty elements is stopped by their number, and records that are taken do not count")
    func elementFlood() throws {
        let flooded = try #require(try flood("<r>", "<e/>"))
        expect(flooded.error, names: "nodes", 1 << 24)
        #expect(flooded.fed < 1 << 26)
        var limits = XMLLimits()
        limits.nodes = 1_000
        let reader = try XMLReader(limits: limits, records: ["r", "e"])
        try reader.feed(Array("<r>".utf8))
        var count = 0
        for _ in 0..<100 {
            try reader.feed(Array(String(repeating: "<e/>", count: 500).utf8))
            count += try reader.takeRecords { (cursor) throws(XMLError) in cursor.skip() }.count
        }
        #expect(count == 50_000)
    }

    @Test("a document of many small elements stops at the size of the document")
    func endlessElements() throws {
        var limits = XMLLimits()
        limits.documentBytes = 10_000_000
        let flooded = try #require(try flood("<r>", "<item><name>one</name></item>", limits: limits))
        expect(flooded.error, names: "documentBytes", 10_000_000)
        #expect(flooded.fed <= 10_000_000)
    }

    @Test(
        "entity declarations are refused before any is used",
        arguments: [
            "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><r>&c;</r>",
            "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x.dtd'> %p;]><r/>",
            "<!DOCTYPE r SYSTEM 'file:///etc/passwd'><r/>",
            "<!DOCTYPE r PUBLIC 'p' 'http://127.0.0.1:1/x.dtd'><r/>",
            "<!DOCTYPE r [<!ATTLIST r a CDATA 'default'>]><r/>",
        ]
    )
    func entityDeclarations(text: String) throws {
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        for bytes in [Array(text.utf8), wide] {
            for size in [1, 7, bytes.count] {
                let reader = try XMLReader()
                let error = #expect(throws: XMLError.self, "in pieces of \(size)") {
                    for start in stride(from: 0, to: bytes.count, by: size) {
                        try reader.feed(Array(bytes[start..<min(start + size, bytes.count)]))
                    }
                    _ = try reader.finish()
                }
                #expect(error?.code == .documentTypeForbidden, "in pieces of \(size)")
            }
        }
    }

    @Test("after a crossed limit the reader takes nothing more and keeps its error")
    func afterTheLimit() throws {
        let reader = try XMLReader()
        let bomb = Array(String(repeating: "<d>", count: 200).utf8)
        for _ in 0..<2 {
            let error = #expect(throws: XMLError.self) { try reader.feed(bomb) }
            expect(error, names: "depth", 128)
        }
        let error = #expect(throws: XMLError.self) { try reader.finish() }
        expect(error, names: "depth", 128)
    }
}
