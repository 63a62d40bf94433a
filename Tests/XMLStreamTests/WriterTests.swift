import Testing
import XMLStream

@Suite("Writing a document", .timeLimit(.minutes(10)))
struct WriterTests {
    private func write(_ body: (inout XMLWriter) throws(XMLError) -> Void) throws(XMLError) -> String {
        var writer = try XMLWriter(declaration: false)
        try body(&writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test("namespaces are declared once, where they are needed")
    func namespaces() throws {
        let text = try write { (writer) throws(XMLError) in
            try writer.element(XMLName("Envelope", in: "soap"), prefix: "s") { (writer) throws(XMLError) in
                try writer.element(XMLName("Body", in: "soap")) { (writer) throws(XMLError) in
                    try writer.element(XMLName("op", in: "ips")) { (writer) throws(XMLError) in
                        try writer.element("name", "a<b>&\"c\"")
                        try writer.element(XMLName("plain"), "x")
                        try writer.element(XMLName("fault", in: "soap"), "y")
                    }
                }
            }
        }
        #expect(
            text == #"<s:Envelope xmlns:s="soap"><s:Body><op xmlns="ips"><name>a&lt;b&gt;&amp;"c"</name>"#
                + #"<plain xmlns="">x</plain><s:fault>y</s:fault></op></s:Body></s:Envelope>"#
        )
    }

    @Test("numbers of any size are written in full", arguments: [Int.min, -10, -9, 0, 7, 10, 99, 100, 1_000_000_007, .max])
    func numbers(number: Int) throws {
        #expect(try write { (writer) throws(XMLError) in try writer.element("n", number) } == "<n>\(number)</n>")
    }

    @Test("bytes are written as base64 (RFC 4648, section 10)")
    func base64() throws {
        for (text, encoded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")] {
            let bytes = Array(text.utf8)
            #expect(try write { (writer) throws(XMLError) in try writer.element("b", bytes) } == "<b>\(encoded)</b>")
            #expect(try write { (writer) throws(XMLError) in try writer.element(XMLName("b"), bytes) } == "<b>\(encoded)</b>")
        }
    }

    @Test("attributes are escaped so that every character comes back")
    func attributes() throws {
        let value = "a<\"b\">\n\t&'ä日"
        let text = try write { (writer) throws(XMLError) in
            try writer.element(XMLName("a")) { (writer) throws(XMLError) in
                try writer.attribute(XMLName("plain"), value)
                try writer.attribute(XMLName("nil", in: "i"), "true", prefix: "xsi")
            }
        }
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        #expect(cursor.attribute(XMLName("plain")) == value)
        #expect(cursor.attribute(XMLName("nil", in: "i")) == "true")
    }

    @Test("text comes back as it was written", arguments: ["", " ", "\r\n\t", "]]>", "ä𝄞日", "&amp;", "a\u{FFFD}"])
    func text(value: String) throws {
        let text = try write { (writer) throws(XMLError) in try writer.element("a", value) }
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        #expect(try cursor.string() == value)
    }

    @Test("a character that XML cannot carry is refused with its path", arguments: ["\u{0}", "\u{7}", "\u{FFFE}", "\u{1B}x"])
    func forbidden(value: String) {
        let error = #expect(throws: XMLError.self) {
            try write { (writer) throws(XMLError) in
                try writer.element("a") { (writer) throws(XMLError) in try writer.element("b", value) }
            }
        }
        #expect(error?.code == .invalidCharacter)
        #expect(error?.path == ["a", "b"])
        #expect(error?.message.contains("U+") == true)
    }

    @Test("a name that is no XML name is refused", arguments: ["", "a b", "1a", "a:b", "a>", "a\0", "ä\0><b/>"])
    func names(name: String) {
        let error = #expect(throws: XMLError.self) { try write { (writer) throws(XMLError) in try writer.element(XMLName(name), "x") } }
        #expect(error?.code == .invalidName)
    }

    @Test("an attribute after content is refused")
    func lateAttribute() {
        let error = #expect(throws: XMLError.self) {
            try write { (writer) throws(XMLError) in
                try writer.element("a") { (writer) throws(XMLError) in
                    try writer.text("x")
                    try writer.attribute(XMLName("b"), "y")
                }
            }
        }
        #expect(error?.code == .unexpectedContent)
    }

    @Test("values are written in the forms of XML Schema")
    func values() throws {
        let time = try #require(XMLDateTime("2014-04-03T00:00:00.000+02:00"))
        let text = try write { (writer) throws(XMLError) in
            try writer.element("a") { (writer) throws(XMLError) in
                try writer.element("i", -5)
                try writer.element("b", true)
                try writer.element("d", 72.0)
                try writer.element("d", -Double.infinity)
                try writer.element("t", time)
                try writer.element("x", [1, 2, 3, 4] as [UInt8])
            }
        }
        #expect(text == "<a><i>-5</i><b>true</b><d>72.0</d><d>-INF</d><t>2014-04-03T00:00:00.000+02:00</t><x>AQIDBA==</x></a>")
        let error = #expect(throws: XMLError.self) {
            try write { (writer) throws(XMLError) in try writer.element("i", 300, in: -128...127) }
        }
        #expect(error?.path == ["i"])
    }

    @Test("a prefix that an attribute needed does not change the namespace of what stands in an element")
    func attributePrefix() throws {
        let text = try write { (writer) throws(XMLError) in
            try writer.element(XMLName("a", in: "m")) { (writer) throws(XMLError) in
                try writer.attribute(XMLName("q", in: "n"), "x")
                try writer.element(XMLName("b", in: "n")) { (writer) throws(XMLError) in try writer.element("c", 1) }
                try writer.element(XMLName("d", in: "m"), "y")
            }
        }
        #expect(text == #"<a xmlns="m" xmlns:ns="n" ns:q="x"><b xmlns="n"><c>1</c></b><d>y</d></a>"#)
    }

    @Test("an element whose content cannot be written is closed all the same, for who goes on behind it")
    func caughtError() throws {
        let text = try write { (writer) throws(XMLError) in
            try writer.element("a") { (writer) throws(XMLError) in
                do throws(XMLError) { try writer.element(XMLName("b", in: "u"), "\u{7}") } catch {}
                try writer.element(XMLName("c", in: "u"), "x")
            }
        }
        #expect(text == #"<a><b xmlns="u"></b><c xmlns="u">x</c></a>"#)
    }
}
