import Foundation
import Testing
import WSDL
import WSDLGenerator

@Suite("The options of the generator", .timeLimit(.minutes(10)))
struct OptionsTests {
    private func decode(_ json: String) throws -> GeneratorOptions {
        try JSONDecoder().decode(GeneratorOptions.self, from: Data(json.utf8))
    }

    @Test("may all be absent, and survive a round trip")
    func defaults() throws {
        #expect(try decode("{}") == GeneratorOptions())
        var options = GeneratorOptions()
        options.client = "Client"
        options.handles = [try JSONDecoder().decode(GeneratorOptions.Handle.self, from: Data(#"{"type":"A","fields":["*Handle"]}"#.utf8))]
        #expect(try decode(String(decoding: JSONEncoder().encode(options), as: UTF8.self)) == options)
    }

    @Test("that do not exist are an error that lists those that do")
    func unknownKeys() {
        let error = #expect(throws: DecodingError.self) { try decode(#"{"acess": "public"}"#) }
        #expect("\(String(describing: error))".contains("there is no option acess; the options are acceptNamespaces, access"))
    }

    @Test(
        "that become Swift must be Swift",
        arguments: [
            #"{"access": "open"}"#, #"{"client": "A { } struct B"}"#, #"{"inputProtocol": "In put"}"#, #"{"vocabulary": "1a"}"#,
            #"{"handles": [{"type": "A-B", "fields": []}]}"#,
            #"{"sessionFields": [{"fields": [], "label": "in", "parameter": "p", "type": "T", "default": "all()"}]}"#,
        ]
    )
    func invalidNames(json: String) throws {
        let options = try decode(json)
        let error = #expect(throws: GeneratorError.self) {
            try ServiceGenerator(options: options).generate(Fixture.ordersModel(), source: "orders.wsdl")
        }
        #expect(error?.code == .invalidOption)
    }

    @Test("whose rules meet no field are reported")
    func unusedRules() throws {
        let options = try decode(#"{"handles": [{"type": "H", "fields": ["customer", "cust*", "*Handel"]}]}"#)
        let constants = [ConstantSet(type: "Kind", title: "Kinds", values: ["a"], fields: ["placeOrder/note", "placeOrder/nothing"])]
        let output = try ServiceGenerator(options: options, constants: constants).generate(Fixture.ordersModel(), source: "orders.wsdl")
        #expect(output.diagnostics.filter { $0.place.file == "options" }.map(\.path) == ["*Handel", "placeOrder/nothing"])
        let text = output.files.first { $0.path == "Operations/PlaceOrder.swift" }?.text ?? ""
        #expect(text.contains("var customer: H\n"))
        #expect(text.contains("var note: [Kind]?\n"))
    }
}
