import Testing

@Suite("Generated code that reads answers", .timeLimit(.minutes(10)))
struct LenientReadingTests {
    @Test("takes a number that is empty as missing: repeated, in an array, or the text of an element with attributes")
    func emptyNumbers() throws {
        let price = """
            <xs:complexType name='Price'><xs:simpleContent><xs:extension base='xs:int'><xs:attribute name='currency'/></xs:extension>
            </xs:simpleContent></xs:complexType>
            """
        let list = """
            <xs:complexType name='List'><xs:sequence><xs:element name='i' type='xs:int' maxOccurs='unbounded'/></xs:sequence></xs:complexType>
            """
        let files = try Fixture.generate(
            schema: price + list,
            output: """
                <xs:element name='price' type='t:Price'/><xs:element name='nums' type='xs:int' maxOccurs='unbounded'/>
                <xs:element name='list' type='t:List'/><xs:element name='holes' type='xs:int' nillable='true' maxOccurs='9'/>
                """
        )
        #expect(files["Types/Price.swift"]?.contains("self.value = try cursor.intIfPresent()\n") == true)
        let answer = try #require(files["Operations/Call.swift"])
        for line in [
            "if let value = try cursor.intIfPresent() {", "numsValue.append(value)", "holesValue.append(try cursor.intIfPresent())",
            "{ (cursor) throws(XMLError) in try cursor.intIfPresent() }.compactMap { $0 }",
        ] { #expect(answer.contains(line + "\n"), "\(line)") }
    }
}
