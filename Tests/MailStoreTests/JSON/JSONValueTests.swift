import MailStore
import Testing

@Suite("JSON values", .timeLimit(.minutes(10)))
struct JSONValueTests {
    @Test("Members keep their order and numbers their digits")
    func lossless() throws {
        let text = #"{"z":1,"a":[12345678901234567890,1.50,-0,1e3],"m":{"b":null,"a":true}}"#
        let value = try JSONValue(parsing: text)
        #expect(value.text == text)
        #expect(value["a"]?[0] == .number("12345678901234567890"))
        #expect(value["a"]?[0]?.int == nil)
        #expect(value["a"]?[3]?.int == 1_000)
        #expect(value["m"]?["a"]?.bool == true)
    }

    @Test("Escapes and surrogates become the characters they stand for, and are written back safely")
    func escapes() throws {
        let value = try JSONValue(parsing: #""\u00e4\ud83d\ude00\"\\\/\b\f\n\r\t\u0001""#)
        #expect(value.string == "ä😀\"\\/\u{8}\u{C}\n\r\t\u{1}")
        #expect(try JSONValue(parsing: value.text) == value)
        #expect(try JSONValue(parsing: #""\ud83d!""#).string == "\u{FFFD}!")
    }

    @Test("A byte order mark before the text is passed over")
    func byteOrderMark() throws {
        #expect(try JSONValue(parsing: [0xEF, 0xBB, 0xBF] + Array("[]".utf8)) == [])
    }

    @Test(
        "What is no JSON is an error with its place",
        arguments: [
            ("", 0), ("{\"a\":1", 6), ("[1,]", 3), ("{a:1}", 1), ("01", 0), ("1.", 2), ("\"abc", 0), ("nul", 3), ("[] []", 3),
            ("\"\u{1}\"", 1),
            ("<html>", 0), ("\"\\x\"", 2), ("\"\\u12\"", 3), ("-", 1), ("1e", 2),
        ]
    )
    func refused(text: String, offset: Int) throws {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.offset == offset)
    }

    @Test("A text nested without end is refused, not run into the ground")
    func nesting() throws {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 1_000_000)) }
        #expect(error?.description.contains("256 levels") == true)
    }

    @Test("Each cut of a text is refused")
    func cuts() throws {
        let text = Array(#"{"a":[1,2,{"b":"c"}],"d":null}"#.utf8)
        for length in 0..<text.count { #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text[..<length])) } }
    }

    @Test("Indented text has a line for each member")
    func indented() {
        let value: JSONValue = ["a": [1, true], "b": [:]]
        #expect(value.indentedText == "{\n  \"a\": [\n    1,\n    true\n  ],\n  \"b\": {}\n}")
    }

    @Test("Pretty text is a line for each member, lists below their name, three deeper, in the order that came")
    func pretty() throws {
        let user = try JSONValue(
            parsing: """
                {"userName":"admin","fullName":"Administrator","distinguishedName":null,"authentication":"integrated",
                 "emailAddresses":["admin@example.com","root@example.com"],"privileges":["admin"],
                 "privilegesOnFolders":[{"folder":"admin","privileges":["read","write"]}]}
                """
        )
        #expect(
            user.prettyText == """
                userName admin
                fullName Administrator
                distinguishedName
                authentication integrated
                emailAddresses
                   admin@example.com
                   root@example.com
                privileges
                   admin
                privilegesOnFolders
                   folder admin
                   privileges
                      read
                      write
                """
        )
    }
}
