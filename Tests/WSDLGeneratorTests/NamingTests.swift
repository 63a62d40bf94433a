import Testing

@testable import WSDLGenerator

@Suite("Swift names", .timeLimit(.minutes(10)))
struct NamingTests {
    @Test(
        "of members begin small",
        arguments: [
            ("Image", "image"), ("PDFSettings", "pdfSettings"), ("URL", "url"), ("IPAddress", "ipAddress"), ("2CLR", "_2CLR"),
            ("in-work", "inWork"), ("a b", "aB"), ("already", "already"), ("X2", "x2"), ("größe", "größe"), ("_x", "_x"), ("日本", "日本"),
        ]
    )
    func members(name: String, expected: String) { #expect(SwiftNaming.member(name) == expected) }

    @Test("of types begin large", arguments: [("searchAssetsParam", "SearchAssetsParam"), ("URL", "URL"), ("a.b", "AB"), ("1st", "_1st")])
    func types(name: String, expected: String) { #expect(SwiftNaming.type(name) == expected) }

    @Test("cannot be made of signs alone", arguments: ["", "_", "-", "\u{202E}", "\"", "🙂"])
    func nothing(name: String) { #expect(SwiftNaming.member(name) == nil) }

    @Test("that are taken get a number")
    func numbers() {
        var scope = NameScope(reserved: ["String"])
        #expect(scope.take("a") == "a")
        #expect(scope.take("a") == "a_2")
        #expect(scope.take("a") == "a_3")
        #expect(scope.take("String") == "String_2")
        var files = NameScope()
        #expect(files.take("Line", ignoringCase: true) == "Line")
        #expect(files.take("line", ignoringCase: true) == "line_2")
    }

    @Test("of files are each there once in all folders, in any case, with what they hold after them where one is taken")
    func files() {
        var paths = FilePaths()
        #expect(paths.path("Vocabulary") == "Vocabulary.swift")
        #expect(paths.path("Vocabulary", in: "Types", holding: "Type") == "Types/Vocabulary+Type.swift")
        #expect(paths.path("GetURL", in: "Operations", holding: "Operation") == "Operations/GetURL.swift")
        #expect(paths.path("GetUrl", in: "Operations", holding: "Operation") == "Operations/GetUrl+Operation.swift")
        #expect(paths.path("Geturl", in: "Operations", holding: "Operation") == "Operations/Geturl+Operation_2.swift")
    }

    @Test(
        "and texts are escaped where they become literals",
        arguments: [
            ("a\"b", #""a\"b""#), ("\\(x)", #""\\(x)""#), ("a\nb\r\t", #""a\nb\r\t""#), ("\u{202E}", #""\u{202E}""#), ("ü", "\"ü\""),
        ]
    )
    func literals(text: String, expected: String) { #expect(SwiftText.literal(text) == expected) }

    @Test(
        "in documentation lose their markup",
        arguments: [
            ("`a` *b*", "'a' \\*b\\*"), ("a - x ---", "a \\- x --\\-"), ("1. x", "1\\. x"), ("1 x", "1 x"), ("a\u{2028}b\nc", "a b c"),
        ]
    )
    func documentation(text: String, expected: String) { #expect(SwiftText.quoted(text) == expected) }
}
