import Testing

@Suite("Elements that may hold anything", .timeLimit(.minutes(10)))
struct AnyTypeTests {
    @Test("are texts, absent where they hold elements")
    func fields() throws {
        let files = try Fixture.generate(
            schema: """
                <xs:complexType name='Box'><xs:sequence><xs:element name='one' type='xs:anyType'/>
                <xs:element name='many' type='xs:anyType' maxOccurs='unbounded'/></xs:sequence></xs:complexType>
                """,
            output: "<xs:element name='value' type='xs:anyType'/><xs:element name='box' type='t:Box'/>"
        )
        let call = try #require(files["Operations/Call.swift"])
        #expect(call.contains("var value: String?") && call.contains("self.value = try cursor.textIfPresent()"))
        let box = try #require(files["Types/Box.swift"])
        #expect(box.contains("var one: String?") && box.contains("var many: [String]?"))
        #expect(box.contains("if let value = try cursor.textIfPresent() {"))
    }

    @Test("have a file name that a file system takes, however long the names are that they are made of")
    func longNames() throws {
        let name = String(repeating: "Ab", count: 150)
        let files = try Fixture.generate(schema: "<xs:complexType name='\(name)'/>", output: "<xs:element name='a' type='t:\(name)'/>")
        let path = try #require(files.keys.first { $0.hasPrefix("Types/A") && $0 != "Types/Answer.swift" && $0 != "Types/Ask.swift" })
        #expect(path.utf8.count < 220 && files[path]?.contains("struct \(name)") == true, "\(path)")
    }
}
