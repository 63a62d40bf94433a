import Testing
import XMLStream

@Suite("Copying a document", .timeLimit(.minutes(10)))
struct CopyTests {
    private func copy(_ text: String, indentingFrom depth: Int? = nil) throws -> String {
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        #expect(cursor.nextChild() != nil)
        var writer = try XMLWriter(declaration: false)
        try writer.copy(&cursor, indentingFrom: depth)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    @Test("attributes of several namespaces get a prefix each, and those of XML itself keep theirs")
    func foreignAttributes() throws {
        let text =
            "<a xmlns:x='urn:x' xmlns:y='urn:y' xmlns:z='urn:z' x:k='1' y:k='2' z:k='3' xml:lang='en'>"
            + "<b y:k='4' xml:space='preserve'/></a>"
        let copy = try copy(text)
        var cursor = try XMLDocument.parse(Array(copy.utf8)).cursor()
        _ = cursor.nextChild()
        let names = ["urn:x", "urn:y", "urn:z"].map { XMLName("k", in: $0) }
        #expect(names.map { cursor.attribute($0) } == ["1", "2", "3"])
        #expect(cursor.attribute(XMLName("lang", in: "http://www.w3.org/XML/1998/namespace")) == "en")
        cursor.enter()
        _ = cursor.nextChild()
        #expect(cursor.attribute(names[1]) == "4")
        #expect(copy.contains(#"xml:lang="en""#) && !copy.contains("xmlns:xml"))
    }

    @Test("prefixes stay those of their namespaces when there are many of them, in and out of scope")
    func manyNamespaces() throws {
        var text = ""
        for depth in 0..<40 {
            let attributes = (0..<40).map { "xmlns:p\($0)='u\(depth)-\($0)' p\($0):a='\(depth)-\($0)'" }.joined(separator: " ")
            text += "<e \(attributes)><f xmlns:q='w' q:b='\(depth)'/>"
        }
        text += String(repeating: "</e>", count: 40)
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        var writer = try XMLWriter(declaration: false)
        try writer.copy(&cursor)
        var (copy, depth) = (try XMLDocument.parse(writer.finish()).cursor(), 0)
        while copy.nextChild() != nil {
            #expect(copy.attributes.count == 40)
            for attribute in copy.attributes { #expect(attribute.name == XMLName("a", in: "u" + attribute.value)) }
            copy.enter()
            _ = copy.nextChild()
            #expect(copy.attributes.map(\.name) == [XMLName("b", in: "w")] && copy.attributes.map(\.value) == ["\(depth)"])
            copy.skip()
            depth += 1
        }
        #expect(depth == 40)
    }

    @Test("an element of XML's own namespace keeps its prefix")
    func elementOfXML() throws {
        #expect(try copy("<a><xml:b>1</xml:b></a>") == "<a><xml:b>1</xml:b></a>")
    }

    @Test("text beside elements stays where it is, and white space between elements goes")
    func mixedContent() throws {
        let copy = try copy("<a k='v'>one &amp; <b>two</b> three<c/>  <d> </d>\n</a>")
        #expect(copy == #"<a k="v">one &amp; <b>two</b> three<c/><d> </d></a>"#)
    }

    @Test("elements beside which there is text are not put on lines of their own")
    func indentedMixedContent() throws {
        let copy = try copy("<a><b><c/></b><d>x<e/><f/></d></a>", indentingFrom: 0)
        #expect(copy == "<a>\n  <b>\n    <c/>\n  </b>\n  <d>x<e/><f/></d>\n</a>")
    }
}
