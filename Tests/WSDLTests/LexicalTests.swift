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
        facets = Facets()
        facets.enumeration = [.init(value: "Ascending", documentation: nil)]
        #expect(LexicalCheck.problem("Ascending", .string, facets) == nil)
        #expect(LexicalCheck.problem("Ascendin", .string, facets)?.contains("Ascending") == true)
    }
}
