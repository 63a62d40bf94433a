import SOAP
import Testing
import XMLStream

@Suite("Envelopes", .timeLimit(.minutes(10)))
struct EnvelopeTests {
    @Test("a message written is read back, in both versions", arguments: SOAPVersion.allCases)
    func roundTrip(version: SOAPVersion) throws {
        let bytes = try SOAPEnvelope.write(version: version) { (writer) throws(XMLError) in
            try writer.element(XMLName("auth", in: "h")) { (writer) throws(XMLError) in try writer.element("user", "a") }
        } body: { (writer) throws(XMLError) in
            try writer.element(XMLName("op", in: "b")) { (writer) throws(XMLError) in try writer.element("x", 1) }
        }
        var headers: [XMLName] = []
        var cursor = try XMLDocument.parse(bytes).cursor()
        let name = try SOAPEnvelope.enterBody(&cursor) { (cursor) throws(XMLError) in headers.append(cursor.name) }
        #expect(name == XMLName("op", in: "b"))
        #expect(headers == [XMLName("auth", in: "h")])
        cursor.enter()
        _ = cursor.nextChild()
        #expect(try cursor.int() == 1)
    }

    @Test("a message of version 1.1 looks as the service's own examples do")
    func form() throws {
        let bytes = try SOAPEnvelope.write { (writer) throws(XMLError) in
            try writer.element(XMLName("checkLoginParam", in: "u")) { (writer) throws(XMLError) in try writer.element("email", "a@b") }
        }
        #expect(
            String(decoding: bytes, as: UTF8.self) == #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
                + #"<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>"#
                + #"<checkLoginParam xmlns="u"><email>a@b</email></checkLoginParam></soapenv:Body></soapenv:Envelope>"#
        )
    }

    @Test("an empty body has no child")
    func emptyBody() throws {
        let text = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>"
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        #expect(try SOAPEnvelope.enterBody(&cursor) == nil)
    }

    @Test(
        "what is no SOAP message is refused",
        arguments: ["<html/>", "<Envelope/>", "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header/></e:Envelope>"]
    )
    func refusal(text: String) throws {
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        let error = #expect(throws: XMLError.self) { try SOAPEnvelope.enterBody(&cursor) }
        #expect(error?.code == .notSOAP)
    }

    @Test("redaction keeps back passwords and keeps the rest")
    func redaction() throws {
        let message = "<a xmlns='u'><user>me</user><oldPassword kind='x'>s3cret</oldPassword><b/></a>"
        let text = SOAPRedaction.passwords.text(of: Array(message.utf8))
        #expect(text == #"<a xmlns="u"><user>me</user><oldPassword kind="x">&lt;redacted&gt;</oldPassword><b/></a>"#)
        #expect(!SOAPRedaction.passwords.text(of: Array("password=s3cret".utf8)).contains("s3cret"))
    }
}
