import Testing
import WSDL
import XMLStream

@Suite("A WSDL of several documents", .timeLimit(.minutes(10)))
struct OrdersModelTests {
    private func loaded() throws -> WSDLLoader.Loaded { try Fixture.load("Orders/orders.wsdl") }

    @Test("is followed through imports and includes in folders, each document once, circles included")
    func followsImports() throws {
        let model = try loaded().model
        #expect(
            model.documents.map(\.location) == [
                "orders.wsdl", "parts/messages.wsdl", "schema/orders.xsd", "schema/common.xsd", "schema/shared.xsd", "schema/names.xsd",
            ]
        )
        let diagnostics = try loaded().diagnostics.map(\.description)
        #expect(diagnostics == [])
    }

    @Test("prefers the SOAP 1.1 binding for the actions and lists the addresses of both")
    func prefersSOAP11() throws {
        let model = try loaded().model
        #expect(model.name == "OrderService")
        #expect(model.documentation == "Takes orders.")
        #expect(model.operations.map(\.action) == ["urn:orders:echo", "urn:orders:ping", "urn:orders:placeOrder", "urn:orders:repeat"])
        #expect(model.endpoints.map(\.version) == [.v12, .v11])
        #expect(model.endpoints.map(\.address) == ["https://orders.example/soap12", "https://orders.example/soap"])
    }

    @Test("takes the part of a header out of the body")
    func splitsHeaders() throws {
        let operation = try #require(try loaded().model.operation(named: "placeOrder"))
        #expect(operation.input == XMLName("placeOrder", in: "urn:orders"))
        #expect(operation.headers.map(\.element) == [XMLName("session", in: "urn:orders")])
        #expect(operation.headers.map(\.isInput) == [true])
        #expect(operation.faults.map(\.element.local) == ["refused"])
    }

    @Test("keeps the paragraphs of documentation and the place of each declaration")
    func keepsDocumentation() throws {
        let operation = try #require(try loaded().model.operation(named: "ping"))
        #expect(operation.documentation == nil)
        #expect(operation.place.description == "orders.wsdl:23")
        let line = try #require(try loaded().model.complexType(named: XMLName("Line", in: "urn:orders")))
        #expect(line.place.file == "schema/orders.xsd")
    }

    @Test("puts the fields of a base type first and those of a group in their place")
    func ordersFields() throws {
        let parcel = try #require(try loaded().model.complexType(named: XMLName("HeavyParcel", in: "urn:orders")))
        #expect(parcel.fields.map(\.name.local) == ["width", "height", "weight", "lift"])
        #expect(parcel.fields.allSatisfy { $0.name.namespace == "urn:orders" })
        #expect(parcel.base?.local == "Parcel")
    }

    @Test("leaves elements of a schema without elementFormDefault unqualified, but not the global ones")
    func qualifies() throws {
        let model = try loaded().model
        let address = try #require(model.complexType(named: XMLName("Address", in: "urn:common")))
        #expect(address.fields.map(\.name) == [XMLName("street"), XMLName("zip")])
        let order = try #require(model.complexTypes.first { $0.title == "placeOrder" })
        #expect(order.fields.first { $0.name.local == "stamp" }?.name == XMLName("stamp", in: "urn:common"))
    }

    @Test("keeps nillable, defaults, occurrences, attributes, facets and simple content")
    func keepsDetails() throws {
        let model = try loaded().model
        let order = try #require(model.complexTypes.first { $0.title == "placeOrder" })
        #expect(order.fields.map(\.isNillable) == [false, false, false, false, false, true, false, false])
        #expect(order.fields.first { $0.name.local == "default" }?.defaultValue == "true")
        #expect(order.fields.first { $0.name.local == "note" }?.occurrence == Occurrence(0, 3))
        let line = try #require(model.complexType(named: XMLName("Line", in: "urn:orders")))
        #expect(line.attributes.map(\.name) == [XMLName("id"), XMLName("origin", in: "urn:common")])
        #expect(line.attributes.map(\.isRequired) == [true, false])
        #expect(model.complexType(named: XMLName("Amount", in: "urn:orders"))?.text == .builtin(.decimal))
        #expect(model.simpleTypes.first { $0.name.local == "Count" }?.facets.maximumInclusive == "99")
    }

    @Test("is the same on every load")
    func isDeterministic() throws {
        let first = try loaded().model
        let second = try loaded().model
        #expect(first.complexTypes == second.complexTypes)
        #expect(first.simpleTypes == second.simpleTypes)
        #expect(first.elements == second.elements)
        #expect(first.operations == second.operations)
    }
}
