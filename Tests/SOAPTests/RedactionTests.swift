import Testing
import XMLStream

@testable import SOAP

@Suite("Secrets in messages", .timeLimit(.minutes(10)))
struct RedactionTests {
    private func hidden(_ secrets: Set<String>, in text: String) -> String { SecretFinder(secrets).hide(in: text) }

    @Test("secrets are hidden as they are and as XML writes them, overlapping ones as one")
    func secrets() {
        #expect(hidden(["hunter2&<x"], in: "no hunter2&<x, no hunter2&amp;&lt;x") == "no <redacted>, no <redacted>")
        #expect(hidden(["c|4711", "c|47"], in: "c|4711 c|47") == "<redacted> <redacted>")
        #expect(hidden(["abcdefgh", "fghijklmn"], in: "-abcdefghijklmn-") == "-<redacted>-")
        #expect(hidden([], in: "x") == "x")
        #expect(hidden(["ä-geheim"], in: "„ä-geheim“") == "„<redacted>“")
    }

    @Test("a short secret is hidden as a whole word, a long one in other words too")
    func lengths() {
        #expect(hidden(["10", "2000"], in: "10001, 20003 and 10 of 2000, pass10") == "10001, 20003 and <redacted> of <redacted>, pass10")
        #expect(hidden(["sample-password"], in: "xsample-passwordx") == "x<redacted>x")
    }

    @Test("a secret that is a word of most faults is hidden where it is given as a value, and tells nothing where everybody reads it")
    func commonWords() {
        let sentence = "The user or the password is wrong"
        #expect(hidden(["wrong"], in: sentence) == sentence)
        #expect(hidden(["password"], in: sentence) == sentence)
        let quoted = "“wrong” is wrong, password=wrong, (wrong)"
        #expect(hidden(["wrong"], in: quoted) == "“<redacted>” is wrong, password=<redacted>, (<redacted>)")
        #expect(hidden(["wrong"], in: "wrong") == "<redacted>")
        #expect(hidden(["hunters"], in: "The password hunters is wrong") == "The password <redacted> is wrong")
    }

    @Test("the code of a fault hides a long secret and what looks like one, and keeps its words")
    func code() {
        let rule = SOAPRedaction(scrubbing: { $0.replacing("c|4711", with: SecretFinder.mark) }) { _ in false }
        let fault = SOAPFault(code: "s:Server.10 sample-password c|4711", string: "")
        #expect(rule.hide(SecretFinder(["10", "Server", "sample-password"]), in: fault).code == "s:Server.10 <redacted> <redacted>")
    }

    @Test("a value that an error quotes loses its secrets before it is cut")
    func quotedValue() throws {
        let value = String(repeating: "x ", count: 35) + "sample-password"
        var cursor = try XMLDocument.parse(Array("<a>\(value)</a>".utf8)).cursor()
        _ = cursor.nextChild()
        let error = #expect(throws: XMLError.self) { try cursor.int() }
        var call = CallRecord(operation: "list", url: "http://a/", redaction: .passwords)
        call.request = Array("<list><password>sample-password</password></list>".utf8)
        let shown = call.failure(try #require(error), after: .zero).message
        #expect(shown.contains("x <redacted>” is not") && !shown.contains("sample"), "\(shown)")
    }

    private static let fault =
        "<f:authenticationFault xmlns:f='urn:f' f:note='hunter2'><f:code>10001</f:code><f:reason>hunter2 is bad, c|4711 too</f:reason>"
        + "<f:userPassword>other</f:userPassword>hunter2</f:authenticationFault>"

    @Test(
        "no secret changes the names, the structure or the code of a fault",
        arguments: ["10", "10001", "code", "reason", "Fault", "authenticationFault", "f", "urn:f"]
    )
    func structure(secret: String) throws {
        let rule = SOAPRedaction(keepingCodes: { $0.local == "code" }) { $0.local.contains("assword") }
        let detail = SOAPFault.Detail(name: XMLName("authenticationFault", in: "urn:f"), document: Array(Self.fault.utf8))
        let fault = rule.hide(SecretFinder([secret, "hunter2", "c|4711"]), in: SOAPFault(code: "s:Server", string: "x", detail: [detail]))
        let text = String(decoding: fault.detail[0].document, as: UTF8.self)
        #expect(text.contains("<redacted>") == false && text.contains("&lt;redacted&gt; is bad"), "\(text)")
        for shown in ["hunter2", "4711", "other"] { #expect(!text.contains(shown), "\(text)") }
        let (name, code) = try fault.detail[0].decode { (cursor) throws(XMLError) in
            let name = cursor.name
            cursor.enter()
            _ = cursor.nextChild()
            return (name, try cursor.int())
        }
        #expect(name == XMLName("authenticationFault", in: "urn:f") && code == 10001)
    }

    @Test("a message that is shown keeps its structure whatever the secrets are")
    func message() {
        let message = Array("<a1><b k='a1'>b</b><code>20003</code>a1=b</a1>".utf8)
        let text = SOAPRedaction.passwords.text(of: message, hiding: ["a1", "b", "2000", "code"])
        #expect(text == #"<a1><b k="&lt;redacted&gt;">&lt;redacted&gt;</b><code>20003</code>&lt;redacted&gt;=&lt;redacted&gt;</a1>"#)
    }

    @Test("a thousand secrets are found in a megabyte in one pass", .timeLimit(.minutes(10)))
    func many() {
        let secrets = Set((0..<2000).map { "a|1000\($0)|some/long/name/of/an/asset" })
        let text = String(repeating: "a|1000 is unknown; a|10001|some/long/name/of/an/asset is none. ", count: 16_000)
        #expect(hidden(secrets, in: text) == String(repeating: "a|1000 is unknown; <redacted> is none. ", count: 16_000))
    }
}
