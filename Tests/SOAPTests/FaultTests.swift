import Testing
import XMLStream

@testable import SOAP

@Suite("Faults", .timeLimit(.minutes(10)))
struct FaultTests {
    private func fault(_ text: String) throws -> SOAPFault {
        var cursor = try XMLDocument.parse(Array(text.utf8)).cursor()
        let name = try SOAPEnvelope.enterBody(&cursor)
        #expect(SOAPFault.isFault(try #require(name)))
        return try SOAPFault(from: &cursor)
    }

    @Test("a fault of SOAP 1.1 keeps code, string, actor and the detail as documents")
    func version11() throws {
        let fault = try fault(
            """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>
            <faultcode>s:Client</faultcode><faultstring>No &lt;access&gt;</faultstring><faultactor>urn:a</faultactor>
            <detail><x:authorizationFault xmlns:x="http://www.scene7.com/IpsApi/xsd"><x:code>20003</x:code><x:reason>No</x:reason>
            </x:authorizationFault><hint level="2">ask</hint></detail></s:Fault></s:Body></s:Envelope>
            """
        )
        #expect(fault.code == "s:Client")
        #expect(fault.string == "No <access>")
        #expect(fault.actor == "urn:a")
        #expect(fault.detail.map(\.name) == [XMLName("authorizationFault", in: "http://www.scene7.com/IpsApi/xsd"), XMLName("hint")])
        let code = try fault.detail[0].decode { (cursor) throws(XMLError) in
            cursor.enter()
            _ = cursor.nextChild()
            return try cursor.int()
        }
        #expect(code == 20003)
        #expect(String(decoding: fault.detail[1].document, as: UTF8.self) == #"<hint level="2">ask</hint>"#)
    }

    @Test("white space around the code of a fault means nothing")
    func spacedCode() throws {
        let old = try fault(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault><faultcode>\n s:Server\n</faultcode>"
                + "<faultstring>No</faultstring></s:Fault></s:Body></s:Envelope>"
        )
        #expect("\(old)" == "s:Server: No")
        let new = try fault(
            "<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body><s:Fault><s:Code><s:Value> s:Sender </s:Value></s:Code>"
                + "<s:Reason><s:Text xml:lang='en'>No</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>"
        )
        #expect(new.code == "s:Sender")
    }

    @Test("a fault of SOAP 1.2 gives its innermost code and its first reason")
    func version12() throws {
        let fault = try fault(
            """
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><s:Fault>
            <s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>m:Timeout</s:Value></s:Subcode></s:Code>
            <s:Reason><s:Text xml:lang="en">late</s:Text><s:Text xml:lang="de">spät</s:Text></s:Reason>
            <s:Role>urn:r</s:Role></s:Fault></s:Body></s:Envelope>
            """
        )
        #expect(fault == SOAPFault(code: "m:Timeout", string: "late", actor: "urn:r"))
    }

    private func fault(detail: String, string: String = "x") throws -> SOAPFault {
        try fault(
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault><faultcode>s:Server</faultcode>"
                + "<faultstring>\(string)</faultstring><detail>\(detail)</detail></s:Fault></s:Body></s:Envelope>"
        )
    }

    @Test(
        "a detail is read whatever attributes it has",
        arguments: ["xml:lang='en'", "xmlns:a='urn:a' xmlns:b='urn:b' a:x='1' b:y='2'", "xmlns:a='urn:a' a:x='1' xml:lang='en'"]
    )
    func attributes(text: String) throws {
        let fault = try fault(detail: "<f xmlns='urn:f' \(text)><code>10001</code></f>")
        let code = try fault.detail[0].decode { (cursor) throws(XMLError) in
            cursor.enter()
            _ = cursor.nextChild()
            return try cursor.int()
        }
        #expect(code == 10001)
    }

    @Test("words with markup in them, and text beside elements, are kept")
    func markup() throws {
        let fault = try fault(detail: "<f>one <b>two</b> three</f>", string: "bad <b>pass<i>word</i></b>!")
        #expect(fault.string == "bad password!")
        #expect(fault.code == "s:Server")
        #expect(String(decoding: fault.detail[0].document, as: UTF8.self) == "<f>one <b>two</b> three</f>")
    }
}
