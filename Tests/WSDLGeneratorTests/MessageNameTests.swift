import Testing

@Suite("The structs of messages", .timeLimit(.minutes(10)))
struct MessageNameTests {
    @Test("are others than those of the same elements inside an answer, which may lack anything")
    func elementsInsideAnswers() throws {
        let list = "<xs:element ref='t:ask' minOccurs='0' maxOccurs='unbounded'/>"
        let files = try Fixture.generate(
            schema: "<xs:complexType name='List'><xs:sequence>\(list)</xs:sequence></xs:complexType>",
            output: "<xs:element name='list' type='t:List' minOccurs='0'/>"
        )
        #expect(files["Types/Ask.swift"]?.contains("init(empty _: Void)") == true)
        let operation = try #require(files["Operations/Call.swift"])
        #expect(operation.contains("struct CallInput:") && operation.contains("struct Answer:"))
        #expect(operation.contains("var list: [Ask]?"))
    }
}
