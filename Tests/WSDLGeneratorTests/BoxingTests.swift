import Testing

@Suite("What is kept apart in generated structs", .timeLimit(.minutes(10)))
struct BoxingTests {
    private func record(_ name: String, _ fields: (name: String, type: String)...) -> String {
        let elements = fields.map { "<xs:element name='\($0.name)' type='\($0.type)' minOccurs='0'/>" }.joined()
        return "<xs:complexType name='\(name)'><xs:sequence>\(elements)</xs:sequence></xs:complexType>"
    }

    @Test("is what makes a struct large, structs in structs counted with all that they hold")
    func nestedSizes() throws {
        let schema =
            record("Leaf", ("text", "xs:string")) + record("Pair", ("a", "t:Leaf"), ("b", "t:Leaf"))
            + record("Four", ("a", "t:Pair"), ("b", "t:Pair")) + record("Top", ("four", "t:Four"), ("pair", "t:Pair"))
        let files = try Fixture.generate(schema: schema, output: "<xs:element name='top' type='t:Top' minOccurs='0'/>")
        #expect(files["Types/Pair.swift"]?.contains("Storage") == false)
        #expect(files["Types/Four.swift"]?.contains("Storage") == false)
        let top = try #require(files["Types/Top.swift"])
        #expect(top.contains("var fourStorage: [Four]?"))
        #expect(!top.contains("pairStorage"))
    }

    @Test("is every field through which a struct would hold itself, over however many others, and no other")
    func circles() throws {
        let count = 3000
        let circle = (1...count).map { record("T\($0)", ("next", "t:T\($0 % count + 1)"), ("end", "t:End")) }.joined()
        let schema = circle + record("End", ("text", "xs:string"))
        let files = try Fixture.generate(schema: schema, output: "<xs:element name='first' type='t:T1' minOccurs='0'/>")
        for number in [1, 2, count] {
            let text = try #require(files["Types/T\(number).swift"])
            #expect(text.contains("var nextStorage: [T\(number % count + 1)]?"))
            #expect(!text.contains("endStorage"))
        }
    }
}
