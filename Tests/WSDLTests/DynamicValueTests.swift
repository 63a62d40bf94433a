import Testing
import WSDL
import XMLStream

@Suite("Dynamic values", .timeLimit(.minutes(10)))
struct DynamicValueTests {
    private let model: ServiceModel
    private let placeOrder = XMLName("placeOrder", in: "urn:orders")
    private let placed = XMLName("placed", in: "urn:orders")

    init() throws { model = try Fixture.load("Orders/orders.wsdl").model }

    private func encode(_ value: DynamicValue, as element: XMLName, isPartial: Bool = false) throws -> String {
        var writer = try XMLWriter(declaration: false)
        try model.encode(value, as: element, isPartial: isPartial, to: &writer)
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    private func decode(_ text: String, as element: XMLName) throws -> (DynamicValue, [XMLDiagnostic]) {
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        return (try model.decode(element, from: &cursor), cursor.diagnostics)
    }

    private func message(_ value: DynamicValue) -> String {
        let error = #expect(throws: XMLError.self) { try encode(value, as: placeOrder) }
        return error?.description ?? ""
    }

    @Test("are written in wire order, whatever order they are given in")
    func ordersMembers() throws {
        let value: DynamicValue = [
            "voucher": .null, "note": ["a", "b"], "customer": "Ada & Co", "stamp": "2014-04-03T14:32:08Z",
            "lines": [["count": 2, "article": "x", "@id": "7", "@origin": "shop"]], "address": ["zip": "12345", "street": "<here>"],
        ]
        #expect(
            try encode(value, as: placeOrder) == """
                <placeOrder xmlns="urn:orders"><customer>Ada &amp; Co</customer>\
                <lines><line id="7" xmlns:ns="urn:common" ns:origin="shop"><article>x</article><count>2</count></line></lines>\
                <address><street xmlns="">&lt;here&gt;</street><zip xmlns="">12345</zip></address><note>a</note><note>b</note>\
                <voucher xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>\
                <stamp xmlns="urn:common">2014-04-03T14:32:08Z</stamp></placeOrder>
                """
        )
    }

    @Test("tell absent, empty and nil apart")
    func threeStates() throws {
        let start = "<placeOrder xmlns='urn:orders' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        let (value, _) = try decode(start + "<voucher xsi:nil='true'/><customer/></placeOrder>", as: placeOrder)
        #expect(value["customer"] == .text(""))
        #expect(value["voucher"] == .null)
        #expect(value["note"] == nil)
    }

    @Test("keep elements of one local name in two namespaces apart, under the full name of the second")
    func namesakes() throws {
        let text = "<placed xmlns='urn:orders'><number xmlns='urn:common'>7</number><number>1</number></placed>"
        let (value, unknown) = try decode(text, as: placed)
        #expect(unknown.isEmpty)
        #expect(value["number"] == .text("1"))
        #expect(value["{urn:common}number"] == .text("7"))
        let written = "<placed xmlns=\"urn:orders\"><number>1</number><number xmlns=\"urn:common\">7</number></placed>"
        #expect(try encode(["{urn:common}number": 7, "number": 1], as: placed, isPartial: true) == written)
    }

    @Test("keep attributes of one local name in two namespaces apart, under the full name of the second")
    func namesakeAttributes() throws {
        let schema = """
            <xs:element name='text'><xs:complexType><xs:simpleContent><xs:extension base='xs:string'>
            <xs:attribute name='lang'/><xs:attribute ref='xml:lang'/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
            """
        let model = try Fixture.load(schema: schema).model
        let text = "<text xmlns=\"urn:t\" lang=\"de\" xml:lang=\"en\">x</text>"
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        let value = try model.decode(XMLName("text", in: "urn:t"), from: &cursor)
        #expect(value == ["@lang": "de", "@{http://www.w3.org/XML/1998/namespace}lang": "en", "#text": "x"])
        var writer = try XMLWriter(declaration: false)
        try model.encode(value, as: XMLName("text", in: "urn:t"), to: &writer)
        #expect(String(decoding: writer.finish(), as: UTF8.self) == text)
    }

    @Test("are read by name in any order, with unknown elements noted")
    func readsAnyOrder() throws {
        let (value, unknown) = try decode(
            "<o:placeOrder xmlns:o='urn:orders'><o:note>1</o:note><x>?</x><o:customer>c</o:customer><o:note>2</o:note></o:placeOrder>",
            as: placeOrder
        )
        #expect(value == ["note": ["1", "2"], "customer": "c"])
        #expect(unknown.map(\.name.local) == ["x"])
    }

    @Test("are read from the namespaces that the model accepts, and from no other")
    func acceptsNamespaces() throws {
        let text = "<placeOrder xmlns='urn:orders:old'><customer>c</customer></placeOrder>"
        #expect(try decode(text, as: placeOrder).0 == [:])
        var lenient = model
        lenient.acceptedNamespaces = ["urn:orders:old"]
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        #expect(try lenient.decode(placeOrder, from: &cursor) == ["customer": "c"])
    }

    @Test("with a wrong name are refused with the nearest names and their occurrence")
    func explainsSlips() {
        #expect(message(["custmer": "c"]) == "placeOrder: placeOrder has no custmer; did you mean customer (xs:string, required)?")
    }

    @Test("with a name at the wrong place are refused with the right place")
    func explainsMisplacedNames() {
        #expect(message(["article": "x"]).contains("it belongs to lines/line/article"))
        #expect(message(["street": "x"]).contains("it belongs to address/street"))
    }

    @Test("without a required member are refused with its type and path, unless they may be partial")
    func requiresMembers() throws {
        #expect(message([:]) == "placeOrder: the element customer (xs:string, required) is missing")
        #expect(
            message(["customer": "c", "lines": [["article": "x", "@id": "1"]]]).hasPrefix(
                "placeOrder/lines/line: the element count (Count, required)"
            )
        )
        #expect(try encode([:], as: placeOrder, isPartial: true) == "<placeOrder xmlns=\"urn:orders\"/>")
    }

    @Test(
        "that do not fit their type are refused with the path",
        arguments: [
            (["customer": ["a": "b"]], "placeOrder/customer: a text (xs:string) is expected here, not a record"),
            (["customer": .null], "placeOrder/customer: the element is not nillable"),
            (["customer": "c", "lines": "x"], "placeOrder/lines: a record (ArrayOfLine: line, …) is expected here, not a text"),
            (
                ["customer": "c", "lines": [["article": "x", "count": 100, "@id": "1"]]], "placeOrder/lines/line/count: 100 is more than 99"
            ),
            (["customer": "c", "lines": [["article": "x", "count": "many", "@id": "1"]]], "“many” is not a whole number"),
            (["customer": "c", "lines": [["article": "x", "count": 1]]], "placeOrder/lines/line: the attribute @id is missing"),
            (["customer": "c", "lines": [["article": "x", "count": 1, "@id": "1", "type": "nw"]]], "ArrayOf"),
            (["customer": "c", "lines": [], "default": "yes"], "“yes” is not true, false, 1 or 0"),
            (["customer": "c", "lines": [], "note": ["1", "2", "3", "4"]], "the element note (xs:string, 0 to 3 times) is there 4 times"),
            (["customer": "c", "lines": [], "address": ["street": "s", "zip": "123"]], "the length is 3, not 5"),
            (["customer": "c", "lines": [], "voucher": "v", "wish": ["day": "2014-02-30"]], "“2014-02-30” is not a date"),
            (.record([("customer", "a"), ("customer", "b")]), "customer is there twice"),
        ] as [(DynamicValue, String)]
    )
    func checksTypes(value: DynamicValue, words: String) {
        guard words != "ArrayOf" else {
            #expect(message(value).contains("Line has no type; did you mean Type (State, optional)?"))
            return
        }
        #expect(message(value).contains(words), "\(message(value))")
    }

    @Test("of every element are made as samples that survive the round trip")
    func samples() throws {
        for element in model.elements {
            let sample = try #require(DynamicValue.sample(for: element.name, in: model))
            let text = try encode(sample, as: element.name)
            #expect(try decode(text, as: element.name).0 == sample, "\(text)")
        }
    }

    @Test("of a type that holds itself are samples that end")
    func recursiveSamples() throws {
        let sample = try #require(DynamicValue.sample(for: placed, in: model))
        #expect(sample["root"]?["name"] != nil)
        #expect(sample["root"]?["next"] == nil)
    }

    @Test("are changed member by member")
    func subscripts() {
        var value: DynamicValue = ["a": "1"]
        value["b"] = ["x", "y"]
        value["a"] = nil
        #expect(value == ["b": ["x", "y"]])
        #expect(value.items.map(\.text) == ["x", "y"])
        #expect(value["b"]?.items.count == 2)
    }

    @Test("of a thousand records with sixty fields are written and read in a moment")
    func isQuick() throws {
        let fields = (1...60).map { "<xs:element name='field\($0)' type='xs:string' minOccurs='0'/>" }.joined()
        let model = try Fixture.load(
            schema: """
                <xs:complexType name='R'><xs:sequence>\(fields)</xs:sequence></xs:complexType>
                <xs:element name='all'><xs:complexType><xs:sequence><xs:element name='items' type='t:R' maxOccurs='unbounded'/>\
                </xs:sequence></xs:complexType></xs:element>
                """
        ).model
        let record = DynamicValue.record((1...60).reversed().map { (name: "field\($0)", value: .text("value \($0)")) })
        let value: DynamicValue = ["items": .list([DynamicValue](repeating: record, count: 1000))]
        var writer = try XMLWriter()
        let element = XMLName("all", in: "urn:t")
        try model.encode(value, as: element, to: &writer)
        var cursor = try XMLDocument.parse(writer.finish()).cursor()
        _ = cursor.nextChild()
        #expect(try model.decode(element, from: &cursor)["items"]?.items.count == 1000)
    }
}
