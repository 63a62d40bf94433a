import Testing
import WSDL
import XMLStream

@Suite("How often an element may stand in a type", .timeLimit(.minutes(10)))
struct OccurrenceTests {
    private func fields(_ content: String) throws -> [String: Occurrence] {
        let loaded = try Fixture.load(schema: "<xs:complexType name='A'>\(content)</xs:complexType>")
        let fields = try #require(loaded.model.complexTypes.first).fields
        return Dictionary(uniqueKeysWithValues: fields.map { ($0.name.local, $0.occurrence) })
    }

    @Test("is without bound when the number is larger than any that can be counted")
    func largeNumbers() throws {
        let element = "<xs:element name='a' type='xs:int' minOccurs='0' maxOccurs='99999999999999999999'/>"
        let loaded = try Fixture.load(schema: "<xs:complexType name='A'><xs:sequence>\(element)</xs:sequence></xs:complexType>")
        #expect(loaded.model.complexTypes.first?.fields.map(\.occurrence) == [Occurrence(0, nil)])
        #expect(loaded.diagnostics.isEmpty)
    }

    @Test("is the larger number of two alternatives, and the sum of what one of them has")
    func alternatives() throws {
        func element(_ name: String) -> String { "<xs:element name='\(name)' type='xs:int'/>" }
        func sequence(_ names: String...) -> String { "<xs:sequence>\(names.map(element).joined())</xs:sequence>" }
        let either = "<xs:choice>\(sequence("id", "x"))\(sequence("id", "y"))</xs:choice>"
        #expect(try fields(either) == ["id": Occurrence(0, 1), "x": Occurrence(0, 1), "y": Occurrence(0, 1)])
        let twice = "<xs:choice>\(sequence("id", "id"))\(element("id"))</xs:choice>"
        #expect(try fields(twice) == ["id": Occurrence(0, 2)])
        let before = "<xs:sequence>\(element("id"))\(either)</xs:sequence>"
        #expect(try fields(before)["id"] == Occurrence(1, 2))
        let repeated = "<xs:choice maxOccurs='unbounded'>\(element("id"))\(sequence("id", "x"))</xs:choice>"
        #expect(try fields(repeated)["id"] == Occurrence(0, nil))
    }
}
