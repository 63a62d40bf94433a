import SOAP
import Testing
import WSDL
import XMLStream

@Suite("The compiled code", .timeLimit(.minutes(10)))
struct RoundTripTests {
    private let model: ServiceModel

    init() throws { model = try Fixture.ordersModel() }

    /// Writes a sample from the model, reads it with the generated type, writes that, and reads it with the model again.
    private func check<Value>(
        _ element: String,
        _ read: (inout XMLCursor) throws(XMLError) -> Value,
        _ write: (Value, inout XMLWriter) throws(XMLError) -> Void
    ) throws {
        let name = XMLName(element, in: "urn:orders")
        let sample = try #require(DynamicValue.sample(for: name, in: model))
        var writer = try XMLWriter()
        try model.encode(sample, as: name, to: &writer)
        var cursor = try XMLDocument.parse(writer.finish(), vocabulary: orderServiceClientVocabulary).cursor()
        #expect(cursor.nextChild() != nil)
        let value = try cursor.element(read)
        #expect(cursor.diagnostics.map(\.path) == [])
        var second = try XMLWriter()
        try second.element(name) { (writer) throws(XMLError) in try write(value, &writer) }
        var again = try XMLDocument.parse(second.finish()).cursor()
        #expect(again.nextChild() != nil)
        #expect(try model.decode(name, from: &again) == sample)
    }

    private func encode(_ value: PlaceOrder) throws -> String {
        let element = try #require(PlaceOrder.element)
        var writer = try XMLWriter(declaration: false)
        try writer.element(element) { (writer) throws(XMLError) in try value.encode(to: &writer) }
        return String(decoding: writer.finish(), as: UTF8.self)
    }

    private func decode<Value>(_ text: String, _ read: (inout XMLCursor) throws(XMLError) -> Value) throws -> Value {
        var cursor = try XMLDocument.parse(Array(text.utf8), vocabulary: orderServiceClientVocabulary).cursor()
        _ = cursor.nextChild()
        return try read(&cursor)
    }

    @Test("reads and writes every message without a loss")
    func roundTrips() throws {
        try check("placeOrder", PlaceOrder.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("repeat", Repeat.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("placed", Placed.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("echo", Echo.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("echo", EchoOutput.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("ping", Ping.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("pong", Pong.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
        try check("refused", Refused.init(from:)) { (value, writer) throws(XMLError) in try value.encode(to: &writer) }
    }

    @Test("writes a request in wire order, nil where the schema says nillable, nothing where a value is absent")
    func writesRequests() throws {
        let order = PlaceOrder(customer: "Ada", lines: [Line(id: "1", article: "x", count: 2)], voucher: nil)
        #expect(
            try encode(order) == """
                <placeOrder xmlns="urn:orders"><customer>Ada</customer><lines><line id="1"><article>x</article><count>2</count></line></lines>\
                <voucher xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/></placeOrder>
                """
        )
    }

    @Test("names the operation and its action")
    func describesOperations() {
        #expect(PlaceOrder.operation == SOAPOperation(name: "placeOrder", action: "urn:orders:placeOrder"))
        #expect(PlaceOrder.element == XMLName("placeOrder", in: "urn:orders"))
        #expect(State.knownValues == [.new, .inWork, .noneValue, ._2nd, .default, .rawValue_2])
        #expect(State(rawValue: "other").description == "other")
    }

    @Test("reads an answer with anything missing, in any order, and keeps types that hold themselves")
    func isLenient() throws {
        let placed = try decode(
            """
            <placed xmlns="urn:orders"><later/><state>lost</state><root><next><next><name>deep</name></next></next></root>\
            <number xmlns="urn:common">7</number><matrix><row><cell>1</cell><cell>2</cell></row><row/></matrix>\
            <table><row><tag>a</tag><tag xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/></row></table></placed>
            """,
            Placed.init(from:)
        )
        #expect(placed.number == nil)
        #expect(placed.number_2 == 7)
        #expect(placed.state == "lost")
        #expect(placed.root?.next?.next?.name == "deep")
        #expect(placed.root?.next?.name == nil)
        #expect(placed.matrix == [[1, 2], []])
        #expect(placed.table == [["a", nil]])
        #expect(placed.parcel == nil)
    }

    @Test("reads an answer in which a number of several is empty")
    func emptyItems() throws {
        let text = "<placed xmlns='urn:orders'><matrix><row><cell>1</cell><cell/></row></matrix></placed>"
        let placed = try decode(text, Placed.init(from:))
        #expect(placed.matrix == [[1]])
    }

    @Test("refuses to write an answer without what the schema requires, with the path")
    func requiresWhenWriting() throws {
        var writer = try XMLWriter()
        let error = #expect(throws: XMLError.self) {
            try writer.element("placed") { (writer) throws(XMLError) in try Placed(number: 1).encode(to: &writer) }
        }
        #expect(error?.description == "placed: the element at is missing, but the schema requires it")
    }

    @Test("refuses a request without what the schema requires, and numbers out of their type's range")
    func requiresWhenReading() throws {
        let missing = #expect(throws: XMLError.self) { try decode("<repeat xmlns='urn:orders'/>", Repeat.init(from:)) }
        #expect(missing?.message == "the element number is missing, but the schema requires it")
        let large = #expect(throws: XMLError.self) {
            try decode("<repeat xmlns='urn:orders'><number>65536</number></repeat>", Repeat.init(from:))
        }
        #expect(large?.code == .invalidValue)
        var writer = try XMLWriter()
        #expect(throws: XMLError.self) { try Repeat(number: -1).encode(to: &writer) }
    }

    @Test("tells an item that is nil from one that is empty")
    func nilItems() throws {
        let text = """
            <repeat xmlns='urn:orders' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><number>1</number>\
            <tags><tag/><tag xsi:nil='1'/><tag>x</tag></tags></repeat>
            """
        let value = try decode(text, Repeat.init(from:))
        #expect(value.tags == ["", nil, "x"])
    }
}
