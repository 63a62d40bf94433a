import Testing
import WSDL
import XMLStream

@Suite("Types that hold themselves", .timeLimit(.minutes(10)))
struct RecursiveTypeTests {
    @Test("may do so by a type in an element that is derived from the one around")
    func anonymousExtension() throws {
        let child = """
            <xs:element name='child' minOccurs='0'><xs:complexType><xs:complexContent><xs:extension base='t:Node'>
            <xs:attribute name='w' type='xs:int'/></xs:extension></xs:complexContent></xs:complexType></xs:element>
            """
        let label = "<xs:element name='label' type='xs:string'/>"
        let schema = "<xs:complexType name='Node'><xs:sequence>\(label)\(child)</xs:sequence></xs:complexType>"
        let types = try Fixture.load(schema: schema).model.complexTypes
        #expect(types.map { $0.fields.map(\.name.local) } == [["label", "child"], ["label", "child"]])
        #expect(types.contains { $0.base == XMLName("Node", in: "urn:t") && $0.attributes.map(\.name.local) == ["w"] })
    }

    @Test("may do so by a group that is referred to inside an element of itself (XML Schema part 1, section 3.8.6)")
    func groupInElement() throws {
        let schema = """
            <xs:group name='G'><xs:choice><xs:element name='leaf' type='xs:string'/>
            <xs:element name='and'><xs:complexType><xs:group ref='t:G' minOccurs='0'/></xs:complexType></xs:element></xs:choice></xs:group>
            <xs:element name='Req'><xs:complexType><xs:group ref='t:G'/></xs:complexType></xs:element>
            """
        let types = try Fixture.load(schema: schema).model.complexTypes
        #expect(types.map { $0.fields.map(\.name.local) } == [["leaf", "and"], ["leaf", "and"]])
    }

    @Test("and long chains of elements, each inside the one before, are no depth")
    func chain() throws {
        let schema = (0..<500).map { number in
            let next = number < 499 ? "<xs:element ref='t:e\(number + 1)'/>" : ""
            return "<xs:element name='e\(number)'><xs:complexType><xs:sequence>\(next)</xs:sequence></xs:complexType></xs:element>"
        }
        #expect(try Fixture.load(schema: schema.joined()).model.complexTypes.count == 500)
    }
}
