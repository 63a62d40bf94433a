import Testing
import XMLStream

@Suite("Pulling from a cursor", .timeLimit(.minutes(10)))
struct CursorTests {
    private func root(_ text: String) throws -> XMLCursor {
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        _ = cursor.nextChild()
        return cursor
    }

    @Test("a child that nobody consumed is skipped with all that is in it")
    func skipping() throws {
        var cursor = try root("<a><b><c>1</c></b><d>2</d></a>")
        cursor.enter()
        _ = cursor.nextChild()
        _ = cursor.nextChild()
        #expect(cursor.name.local == "d")
        #expect(try cursor.int() == 2)
    }

    @Test("a sub-read must consume exactly its element")
    func balance() throws {
        var cursor = try root("<a><b><c/></b><d/></a>")
        let error = #expect(throws: XMLError.self) { try cursor.element { $0.enter() } }
        #expect(error?.code == .unbalancedRead)
        #expect(error?.path == ["a"])
        var other = try root("<a><b><c/></b><d/></a>")
        let names = try other.element { (cursor) throws(XMLError) in
            var names: [String] = []
            cursor.enter()
            while cursor.nextChild() != nil { names.append(cursor.name.local) }
            return names
        }
        #expect(names == ["b", "d"])
    }

    @Test("a value that is not of its type is an error with line, path and what would be right")
    func lexicalErrors() throws {
        var cursor = try root("<a>\n<n>12x</n></a>")
        cursor.enter()
        _ = cursor.nextChild()
        let error = #expect(throws: XMLError.self) { try cursor.int() }
        #expect(error?.code == .invalidValue)
        #expect(error?.location?.line == 2)
        #expect(error?.path == ["a", "n"])
        #expect(error?.message.contains("12x") == true)
        var nested = try root("<a><b/></a>")
        #expect(throws: XMLError.self) { try nested.string() }
        var large = try root("<a>2147483648</a>")
        #expect(throws: XMLError.self) { try large.int(in: -2_147_483_648...2_147_483_647) }
    }

    @Test("scalars are read as XML Schema writes them")
    func scalars() throws {
        var cursor = try root(
            """
            <a><n> -42
            </n><n>+7</n><b>1</b><b>false</b><b>0</b><b> true </b><d>72.0</d><d>-INF</d><d>1e3</d><x>AQID
             BA==</x><x/></a>
            """
        )
        cursor.enter()
        _ = cursor.nextChild()
        #expect(try cursor.int() == -42)
        _ = cursor.nextChild()
        #expect(try cursor.int() == 7)
        _ = cursor.nextChild()
        #expect(try cursor.bool())
        _ = cursor.nextChild()
        #expect(try !cursor.bool())
        _ = cursor.nextChild()
        #expect(try !cursor.bool())
        _ = cursor.nextChild()
        #expect(try cursor.bool())
        _ = cursor.nextChild()
        #expect(try cursor.double() == 72)
        _ = cursor.nextChild()
        #expect(try cursor.double() == -.infinity)
        _ = cursor.nextChild()
        #expect(try cursor.double() == 1000)
        _ = cursor.nextChild()
        #expect(try cursor.base64() == [1, 2, 3, 4])
        _ = cursor.nextChild()
        #expect(try cursor.base64().isEmpty)
    }

    @Test("numbers that only Swift knows are refused", arguments: ["0x10", "infinity", "nan", "", "1,5", "9223372036854775808"])
    func foreignNumbers(text: String) throws {
        var number = try root("<a>\(text)</a>")
        #expect(throws: XMLError.self) { try number.int() }
        var double = try root("<a>\(text == "9223372036854775808" ? "1.2.3" : text)</a>")
        #expect(throws: XMLError.self) { try double.double() }
    }

    @Test(
        "whole numbers go to both ends of their range, whatever zeros lead",
        arguments: [
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("+00000000000000000000042", 42), ("-0", 0),
            ("999999999999999999", 999_999_999_999_999_999), ("-1000000000000000000", -1_000_000_000_000_000_000),
        ] as [(String, Int)]
    )
    func wholeNumbers(text: String, number: Int) throws {
        var cursor = try root("<a>\(text)</a>")
        #expect(try cursor.int() == number)
    }

    @Test(
        "what is no whole number of 64 bits is refused",
        arguments: ["-9223372036854775809", "92233720368547758070", "00000000000000000000x", "-", "+", "--1", "1 2"]
    )
    func noWholeNumber(text: String) throws {
        var cursor = try root("<a>\(text)</a>")
        #expect(throws: XMLError.self) { try cursor.int() }
    }

    @Test(
        "truth values have four spellings and no others",
        arguments: ["TRUE", "truer", "rue", "tru", "falsetrue", "2", "01", "", "t rue"]
    )
    func noTruthValue(text: String) throws {
        var cursor = try root("<a>\(text)</a>")
        #expect(throws: XMLError.self) { try cursor.bool() }
    }

    @Test("base64 with a broken end is refused", arguments: ["A", "AB", "ABC", "AB=C", "A===", "ABCD=", "AB==AB==", "A*CD"])
    func base64(text: String) throws {
        var cursor = try root("<a>\(text)</a>")
        #expect(throws: XMLError.self) { try cursor.base64() }
    }

    @Test("attributes, xsi:nil and prefixes in content are resolved")
    func attributes() throws {
        var cursor = try root(
            "<a xmlns:x='http://www.w3.org/2001/XMLSchema-instance' xmlns='d'><b xmlns:t='u' type='t:T' x:nil='true'/><c/></a>"
        )
        cursor.enter()
        _ = cursor.nextChild()
        #expect(cursor.isNil)
        #expect(cursor.attribute(XMLName("type")) == "t:T")
        #expect(cursor.namespace(forPrefix: "t") == "u")
        #expect(cursor.namespace(forPrefix: "") == "d")
        #expect(cursor.attributes.map(\.name.local) == ["type", "nil"])
        _ = cursor.nextChild()
        #expect(cursor.namespace(forPrefix: "t") == nil)
        #expect(!cursor.isNil)
    }

    @Test("unknown elements are kept aside with path and text")
    func unknown() throws {
        var cursor = try root("<a><b>new</b><c><d/></c></a>")
        cursor.enter()
        while cursor.nextChild() != nil { cursor.unknown() }
        #expect(cursor.diagnostics.map(\.path) == [["a", "b"], ["a", "c"]])
        #expect(cursor.diagnostics.map(\.text) == ["new", nil])
    }
}
