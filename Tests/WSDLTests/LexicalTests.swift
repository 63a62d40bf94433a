import Testing

@testable import WSDL

@Suite("The lexical forms of simple types", .timeLimit(.minutes(10)))
struct LexicalTests {
    @Test(
        "accept what XML Schema accepts",
        arguments: [
            (.int, "2147483647"), (.int, " +7 "), (.long, "-9223372036854775808"), (.integer, "123456789012345678901234567890"),
            (.nonNegativeInteger, "99999999999999999999"), (.unsignedLong, "18446744073709551615"), (.byte, "-128"), (.boolean, "1"),
            (.decimal, "-.5"), (.decimal, "10."), (.double, "1.5E-7"), (.double, "-INF"), (.double, "NaN"),
            (.dateTime, "2014-04-03T14:32:08"),
            (.date, "2014-04-03"), (.date, "2016-02-29+05:30"), (.time, "23:59:59.9Z"), (.hexBinary, "0aFF"), (.base64Binary, "YQ== "),
            (.base64Binary, ""), (.string, "  "), (.anyURI, "urn:a"),
        ] as [(BuiltinType, String)]
    )
    func accepts(type: BuiltinType, text: String) { #expect(LexicalCheck.problem(text, type, nil) == nil) }

    @Test(
        "refuse what it refuses",
        arguments: [
            (.int, "2147483648"), (.int, "1.0"), (.int, ""), (.int, "0x10"), (.long, "9223372036854775808"), (.positiveInteger, "0"),
            (.negativeInteger, "12345678901234567890"), (.unsignedByte, "256"), (.unsignedLong, "-1"), (.boolean, "TRUE"), (.boolean, ""),
            (.decimal, "1e5"), (.decimal, "."), (.double, "infinity"), (.double, "1e1.5"), (.double, "0x1p3"), (.dateTime, "2014-04-03"),
            (.dateTime, "2014-13-03T00:00:00"), (.date, "2015-02-29"), (.date, "2014-4-3"), (.time, "24:00:01"), (.hexBinary, "abc"),
            (.base64Binary, "YQ"), (.base64Binary, "Y==="),
        ] as [(BuiltinType, String)]
    )
    func refuses(type: BuiltinType, text: String) { #expect(LexicalCheck.problem(text, type, nil) != nil) }

    @Test("keep to the facets of a restriction")
    func facets() {
        var facets = Facets()
        facets.fractionDigits = 2
        facets.totalDigits = 4
        facets.minimumExclusive = "0"
        #expect(LexicalCheck.problem("12.34", .decimal, facets) == nil)
        #expect(LexicalCheck.problem("0.123", .decimal, facets) != nil)
        #expect(LexicalCheck.problem("12345", .decimal, facets) != nil)
        #expect(LexicalCheck.problem("0", .decimal, facets) != nil)
        #expect(LexicalCheck.problem("12.30", .decimal, facets) == nil)
        #expect(LexicalCheck.problem("0.123", .decimal, facets)?.contains("2 digits after the point") == true)
        facets = Facets()
        facets.enumeration = [.init(value: "Ascending", documentation: nil)]
        #expect(LexicalCheck.problem("Ascending", .string, facets) == nil)
        #expect(LexicalCheck.problem("Ascendin", .string, facets)?.contains("Ascending") == true)
    }

    @Test(
        "count the digits of a number without the zeros that say nothing",
        arguments: [("0.25", true), ("1.500", true), ("00.50", true), ("-0.05", true), ("100", false), ("0", true), ("1.25", false)]
    )
    func digits(text: String, fits: Bool) {
        var facets = Facets()
        facets.totalDigits = 2
        facets.fractionDigits = 2
        #expect((LexicalCheck.problem(text, .decimal, facets) == nil) == fits)
        facets.totalDigits = 3
        #expect(LexicalCheck.problem(text, .decimal, facets) == nil)
    }

    @Test(
        "compare a value with those of an enumeration, not how it is written",
        arguments: [
            (.token, " red ", "red", true), (.string, " red ", "red", false), (.normalizedString, "a\nb", "a b", true),
            (.decimal, "1.00", "1.0", true), (.decimal, "-0", "0", true), (.decimal, "-1", "1", false), (.int, "+007", "7", true),
            (.unsignedLong, "18446744073709551615", "018446744073709551615", true), (.double, "1e2", "100", true),
            (.integer, "12345678901234567890", "12345678901234567891", false),
        ] as [(BuiltinType, String, String, Bool)]
    )
    func enumerations(type: BuiltinType, text: String, value: String, fits: Bool) {
        var facets = Facets()
        facets.enumeration = [.init(value: value, documentation: nil)]
        #expect((LexicalCheck.problem(text, type, facets) == nil) == fits)
    }

    @Test(
        "measure a text without the white space that its type takes off, and a list by its items",
        arguments: [(.token, " ab ", true), (.string, " ab ", false), (.NMTOKENS, "one two", true), (.IDREFS, "a b c", false)]
            as [(BuiltinType, String, Bool)]
    )
    func lengths(type: BuiltinType, text: String, fits: Bool) {
        var facets = Facets()
        facets.length = 2
        #expect((LexicalCheck.problem(text, type, facets) == nil) == fits)
    }

    @Test("leave the length of a list of other values alone, and the loader says so")
    func lists() throws {
        let schema = """
            <xs:simpleType name='Sizes'><xs:list itemType='xs:int'/></xs:simpleType>
            <xs:simpleType name='Pair'><xs:restriction base='t:Sizes'><xs:length value='2'/></xs:restriction></xs:simpleType>
            <xs:simpleType name='Few'><xs:restriction base='t:Pair'><xs:maxLength value='2'/></xs:restriction></xs:simpleType>
            """
        let loaded = try Fixture.load(schema: schema)
        #expect(loaded.model.simpleTypes.allSatisfy { $0.facets == Facets() })
        #expect(loaded.diagnostics.map(\.message).contains("maxLength: how many items a list has is not checked"))
    }
}
