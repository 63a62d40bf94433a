import Testing

@testable import ServiceClient

@Suite("References", .timeLimit(.minutes(10)))
struct ReferenceTests {
    @Test(
        "are resolved as the examples of RFC 3986 say, section 5.4",
        arguments: [
            ("g", "/b/c/g"), ("./g", "/b/c/g"), ("g/", "/b/c/g/"), ("/g", "/g"), ("?y", "/b/c/d;p?y"), ("g?y", "/b/c/g?y"),
            ("#s", "/b/c/d;p?q"), ("g#s", "/b/c/g"), ("g?y#s", "/b/c/g?y"), (";x", "/b/c/;x"), ("g;x", "/b/c/g;x"),
            ("g;x?y#s", "/b/c/g;x?y"), ("", "/b/c/d;p?q"), (".", "/b/c/"), ("./", "/b/c/"), ("..", "/b/"), ("../", "/b/"),
            ("../g", "/b/g"), ("../..", "/"), ("../../", "/"), ("../../g", "/g"), ("../../../g", "/g"), ("../../../../g", "/g"),
            ("/./g", "/g"), ("/../g", "/g"), ("g.", "/b/c/g."), (".g", "/b/c/.g"), ("g..", "/b/c/g.."), ("..g", "/b/c/..g"),
            ("./../g", "/b/g"), ("./g/.", "/b/c/g/"), ("g/./h", "/b/c/g/h"), ("g/../h", "/b/c/h"), ("g;x=1/./y", "/b/c/g;x=1/y"),
            ("g;x=1/../y", "/b/c/y"), ("g?y/./x", "/b/c/g?y/./x"), ("g?y/../x", "/b/c/g?y/../x"), ("g#s/../x", "/b/c/g"),
        ]
    )
    func examples(reference: String, path: String) throws {
        let base = try RequestTarget(scheme: "http", authority: "a", path: "/b/c/d;p?q")
        #expect(base.resolving(reference)?.url == "http://a\(path)")
    }

    @Test(
        "with a scheme or a host lead there",
        arguments: [
            ("//g", "https://g/"), ("//g?y", "https://g/?y"), ("HTTP://g:8080/x/../y", "http://g:8080/y"), ("http://g#s", "http://g/"),
            ("//a:444", "https://a:444/"),
        ]
    )
    func others(reference: String, url: String) throws {
        let base = try RequestTarget(scheme: "https", authority: "a:8443", path: "/b/c/d;p?q")
        #expect(base.resolving(reference)?.url == url)
    }

    @Test(
        "that are no URL of http or https lead nowhere",
        arguments: ["g:h", "http:g", "mailto:a", "ftp://g/", "http://", "http://u:p@g/", "//g:x/", "/ä", "/a b", "/\u{301}g"]
    )
    func nowhere(reference: String) throws {
        let base = try RequestTarget(scheme: "http", authority: "a", path: "/")
        #expect(base.resolving(reference) == nil)
    }
}
