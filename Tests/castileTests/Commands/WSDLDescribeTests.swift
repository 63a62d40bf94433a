import Foundation
import Testing

@testable import castile

@Suite("castile wsdl describe and validate", .timeLimit(.minutes(10)))
struct WSDLDescribeTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
        .standardizedFileURL.path
    private static let ips = root + "/WSDL/IpsApi-2014-04-03.wsdl"
    private static let orders = root + "/Tests/Fixtures/WSDL/Orders/orders.wsdl"
    private static let unsupported = root + "/Tests/Fixtures/WSDL/unsupported.wsdl"

    @Test("A description of a WSDL has its addresses and operations; one of an operation its fields and faults")
    func describe() async throws {
        let service = try await CommandRun(["wsdl", "describe", Self.orders])
        #expect(service.status == 0, "\(service.error)")
        #expect(service.output.contains("4 operations, 24 types"))
        #expect(service.output.contains("Soap12: SOAP 1.2 at https://orders.example/soap12"))
        #expect(service.output.contains("\n  placeOrder"))
        let operation = try await CommandRun(["wsdl", "describe", Self.orders, "placeOrder"])
        let parts = ["\nTakes\n", "\nReturns\n", "\nFaults\n  refused  the element refused\n", " *"]
        #expect(parts.allSatisfy(operation.output.contains), "\(operation.output)")
        let unknown = try await CommandRun(["wsdl", "describe", Self.orders, "placeOrdr"])
        #expect(unknown.status == castile.ExitStatus.usage.rawValue)
        #expect(unknown.error.contains("did you mean placeOrder"))
    }

    @Test("A description has the attributes and the text of an element, and what a text alone may be")
    func describesText() async throws {
        let line = try await CommandRun(["wsdl", "describe", Self.orders, "Line"])
        let members = ["  @id *      xs:string\n", "  @origin    xs:string\n", "  article *  xs:string\n"]
        #expect(members.allSatisfy(line.output.contains), "\(line.output)")
        let amount = try await CommandRun(["wsdl", "describe", Self.orders, "Amount"])
        #expect(amount.output.contains("  @currency  xs:string\n  #text      xs:decimal\n"), "\(amount.output)")
        try await withTemporaryFolder { folder in
            let text = """
                <xs:element name='ask'><xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='yes'/></xs:restriction>
                </xs:simpleType></xs:element>
                """
            try writeFile(Self.wsdl("<xs:schema targetNamespace='urn:s'>\(text)</xs:schema>"), to: folder + "/small.wsdl")
            let operation = try await CommandRun(["wsdl", "describe", folder + "/small.wsdl", "call"])
            #expect(operation.output.contains("Takes\n  #text  xs:string: yes\n"), "\(operation.output)")
        }
    }

    @Test("A description says what the text of a member must be like")
    func describesConditions() async throws {
        func member(_ name: String, _ base: String, _ facets: String) -> String {
            let type = "<xs:simpleType><xs:restriction base='xs:\(base)'>\(facets)</xs:restriction></xs:simpleType>"
            return "<xs:element name='\(name)'>\(type)</xs:element>"
        }
        let members = [
            member("short", "string", "<xs:maxLength value='5'/>"),
            member("exact", "hexBinary", "<xs:length value='1'/>"),
            member("code", "string", "<xs:pattern value='[0-9]{5}'/>"),
            member("digit", "int", "<xs:minInclusive value='1'/><xs:maxInclusive value='9'/>"),
            member("share", "decimal", "<xs:minExclusive value='0'/><xs:fractionDigits value='2'/>"),
            member("word", "string", "<xs:minLength value='2'/><xs:enumeration value='yes'/>"),
        ]
        try await withTemporaryFolder { folder in
            let type = "<xs:complexType><xs:sequence>\(members.joined())</xs:sequence></xs:complexType>"
            let schema = "<xs:schema targetNamespace='urn:s'><xs:element name='ask'>\(type)</xs:element></xs:schema>"
            try writeFile(Self.wsdl(schema), to: folder + "/small.wsdl")
            let operation = try await CommandRun(["wsdl", "describe", folder + "/small.wsdl", "call"])
            let rows = [
                "short *  xs:string, at most 5 characters", "exact *  xs:hexBinary, 1 byte", "code *   xs:string, of the pattern [0-9]{5}",
                "digit *  xs:int, from 1 to 9", "share *  xs:decimal, above 0, at most 2 digits after the point",
                "word *   xs:string, at least 2 characters: yes",
            ]
            #expect(rows.allSatisfy { operation.output.contains("  \($0)\n") }, "\(operation.output)")
        }
    }

    @Test("A description of a simple type has what it restricts and the values that it lists")
    func describesSimpleTypes() async throws {
        let state = try await CommandRun(["wsdl", "describe", Self.orders, "State"])
        #expect(state.output.hasPrefix("State\n  How far an order is.\n\n  #text  xs:string\n\nValues\n  new\n"), "\(state.output)")
        let count = try await CommandRun(["wsdl", "describe", Self.orders, "Count"])
        #expect(count.output.contains("  maxInclusive  99\n"), "\(count.output)")
        let unknown = try await CommandRun(["wsdl", "describe", Self.orders, "Stat"])
        #expect(unknown.error.contains("did you mean State"), "\(unknown.error)")
    }

    @Test("A description shows no control character and no change of direction, and keeps each row of a table together")
    func describesHarmlessly() async throws {
        try await withTemporaryFolder { folder in
            let ask = """
                <xs:element name='ask'><xs:simpleType><xs:restriction base='xs:string'><xs:enumeration value='a&#10;b&#x9B;2J'/></xs:restriction>
                </xs:simpleType></xs:element>
                """
            let service = """
                <service name='S&#x202E;'><documentation>First&#x9B;1m.\n\nSecond &#x202E;one.</documentation><port name='p' binding='s:B'>
                <soap:address location='http://a&#x9B;/'/></port></service></definitions>
                """
            let text = Self.wsdl("<xs:schema targetNamespace='urn:s'>\(ask)</xs:schema>")
            try writeFile(text.replacingOccurrences(of: "</definitions>", with: service), to: folder + "/small.wsdl")
            let whole = try await CommandRun(["wsdl", "describe", folder + "/small.wsdl"])
            #expect(whole.output.hasPrefix("S\u{FFFD}\n  First\u{FFFD}1m.\n\n  Second \u{FFFD}one.\n"), "\(whole.output)")
            #expect(whole.output.contains("at http://a\u{FFFD}/\n"), "\(whole.output)")
            let operation = try await CommandRun(["wsdl", "describe", folder + "/small.wsdl", "call"])
            #expect(operation.output.contains("  #text  xs:string: a b\u{FFFD}2J\n"), "\(operation.output)")
        }
    }

    @Test("Types of one name in two namespaces are both described, and documents above the WSDL are read with --root")
    func namesakes() async throws {
        try await withTemporaryFolder { folder in
            for name in ["wsdl", "xsd"] {
                try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
            }
            func item(_ field: String) -> String {
                "<xs:complexType name='Item'><xs:sequence><xs:element name='\(field)' type='xs:int'/></xs:sequence></xs:complexType>"
            }
            let other = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:o'>\(item("other"))</xs:schema>"
            try writeFile(other, to: folder + "/xsd/o.xsd")
            let own = "<xs:import namespace='urn:o' schemaLocation='../xsd/o.xsd'/>\(item("own"))<xs:element name='ask' type='s:Item'/>"
            let path = try writeFile(Self.wsdl("<xs:schema targetNamespace='urn:s'>\(own)</xs:schema>"), to: folder + "/wsdl/small.wsdl")
            let alone = try await CommandRun(["wsdl", "describe", path, "Item"])
            #expect(alone.output.contains("own") && !alone.output.contains("other") && alone.error.contains("--root"), "\(alone.error)")
            let run = try await CommandRun(["wsdl", "describe", path, "Item", "--root", folder])
            let parts = ["{urn:o}Item\n\nItem\n\n  other *", "{urn:s}Item\n\nItem\n\n  own *"]
            #expect(run.status == 0 && parts.allSatisfy(run.output.contains), "\(run.output)\(run.error)")
            let valid = try await CommandRun(["wsdl", "validate", path, "--root", folder, "--strict"])
            #expect(valid.status == 0, "\(valid.output)\(valid.error)")
            let generated = try await CommandRun(["wsdl", "generate", "--wsdl", path, "--root", folder, "--output", folder + "/out"])
            #expect(generated.status == 0, "\(generated.error)")
            let outside = try await CommandRun(["wsdl", "describe", path, "--root", folder + "/xsd"])
            #expect(outside.status == castile.ExitStatus.missingInput.rawValue, "\(outside.error)")
            let nowhere = try await CommandRun(["wsdl", "describe", path, "--root", ""])
            #expect(nowhere.status == castile.ExitStatus.usage.rawValue && nowhere.error.contains("--root is empty"), "\(nowhere.error)")
        }
    }

    @Test("A description of an operation has its header blocks")
    func headers() async throws {
        try await withTemporaryFolder { folder in
            let schema =
                "<xs:schema targetNamespace='urn:s'><xs:element name='ask' type='xs:int'/><xs:element name='key' type='xs:int'/></xs:schema>"
            let text = Self.wsdl(schema)
                .replacing("</message>", with: "</message><message name='key'><part name='k' element='s:key'/></message>")
                .replacing("<input><soap:body", with: "<input><soap:header message='s:key' part='k' use='literal'/><soap:body")
            let path = try writeFile(text, to: folder + "/small.wsdl")
            let run = try await CommandRun(["wsdl", "describe", path, "call"])
            #expect(run.output.contains("\nHeader blocks\n  key, with the request\n"), "\(run.output)")
        }
    }

    /// A WSDL with an operation that takes the element `ask`.
    private static func wsdl(_ schemas: String) -> String {
        """
        <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:xs='http://www.w3.org/2001/XMLSchema' name='Small'
          targetNamespace='urn:s' xmlns:s='urn:s' xmlns:o='urn:o' xmlns:soap='http://schemas.xmlsoap.org/wsdl/soap/'>
        <types>\(schemas)</types>
        <message name='ask'><part name='p' element='s:ask'/></message>
        <portType name='P'><operation name='call'><input message='s:ask'/></operation></portType>
        <binding name='B' type='s:P'><soap:binding transport='http://schemas.xmlsoap.org/soap/http'/>
        <operation name='call'><input><soap:body use='literal'/></input></operation></binding>
        </definitions>
        """
    }

    @Test("What is wrong in a WSDL is listed with file and line, and warnings count only when asked for")
    func diagnostics() async throws {
        let good = try await CommandRun(["wsdl", "validate", Self.ips, "--strict"])
        #expect(good.status == 0, "\(good.error)")
        #expect(good.error == "nothing is wrong\n")
        let bad = try await CommandRun(["wsdl", "validate", Self.unsupported, "--format", "csv"])
        #expect(bad.status == castile.ExitStatus.unknownField.rawValue)
        #expect(bad.output.contains("\r\nerror,unsupported.wsdl:9,notation png,"))
        #expect(bad.error == "Error: 18 things are wrong\n")
        let strict = try await CommandRun(["wsdl", "validate", Self.unsupported, "--strict"])
        #expect(strict.error == "Error: 30 things are wrong\n")
        let none = try await CommandRun(["wsdl", "validate", "/nowhere.wsdl"])
        #expect(none.status == castile.ExitStatus.missingInput.rawValue, "\(none.error)")
    }

    @Test("Messages are checked against the schemas, with and without an envelope")
    func messages() async throws {
        let folder = Self.root + "/Tests/Fixtures/IPS/"
        func validate(_ messages: [String]) async throws -> CommandRun {
            try await CommandRun(["wsdl", "validate", Self.ips] + messages.map { folder + $0 } + ["--format", "csv"])
        }
        let good = try await validate(["valid/searchAssetsParam.xml", "valid/getCompanyInfoReturn.xml"])
        #expect(good.status == 0, "\(good.output)")
        let names = ["searchAssetsParam-wrong-order", "searchAssetsParam-no-number", "getCompanyInfoParam-unknown-field"]
        let bad = try await validate(names.map { "broken/\($0).xml" })
        #expect(bad.status == castile.ExitStatus.unknownField.rawValue)
        #expect(names.allSatisfy(bad.output.contains), "\(bad.output)")
    }

    @Test("Messages are checked against all documents of one namespace, in folders and without a namespace too")
    func sharedNamespace() async throws {
        try await withTemporaryFolder { folder in
            let imports = ["one", "two"].map { "<xs:schema><xs:import namespace='urn:s' schemaLocation='parts/\($0).xsd'/></xs:schema>" }
            try writeFile(Self.wsdl(imports.joined()), to: folder + "/small.wsdl")
            try FileManager.default.createDirectory(atPath: folder + "/parts", withIntermediateDirectories: true)
            func write(_ name: String, _ content: String, _ attributes: String = "targetNamespace='urn:s'") throws {
                let start = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' elementFormDefault='qualified' \(attributes)>"
                try writeFile(start + content + "</xs:schema>", to: folder + "/parts/\(name).xsd")
            }
            try write("one", "<xs:include schemaLocation='../parts/kind.xsd'/><xs:element name='ask' xmlns:s='urn:s' type='s:Kind'/>")
            try write("two", "<xs:import schemaLocation='plain.xsd'/><xs:element name='answer' type='xs:int'/>")
            try write("kind", "<xs:simpleType name='Kind'><xs:restriction base='Short'/></xs:simpleType>\(Self.short)", "")
            try write("plain", "<xs:element name='plain' type='xs:date'/>", "")
            for (text, isRight) in [
                ("<ask xmlns='urn:s'>abc</ask>", true), ("<ask xmlns='urn:s'>abcd</ask>", false),
                ("<answer xmlns='urn:s'>1</answer>", true), ("<answer xmlns='urn:s'>x</answer>", false),
                ("<plain>2014-04-03</plain>", true), ("<plain>today</plain>", false),
            ] {
                let message = try writeFile(text, to: folder + "/message.xml")
                let run = try await CommandRun(["wsdl", "validate", folder + "/small.wsdl", message])
                #expect((run.status == 0) == isRight, "\(text): \(run.output)\(run.error)")
                #expect(run.error == (isRight ? "nothing is wrong\n" : "Error: 1 thing is wrong\n"))
            }
        }
    }

    private static let short = """
        <xs:simpleType name='Short'><xs:restriction base='xs:string'><xs:maxLength value='3'/></xs:restriction></xs:simpleType>
        """

    @Test("Messages are checked as strictly when the schemas stand in the WSDL")
    func inlineSchemas() async throws {
        try await withTemporaryFolder { folder in
            let ask = """
                <xs:schema targetNamespace='urn:s' elementFormDefault='qualified'><xs:import namespace='urn:o'/>
                <xs:element name='ask'><xs:complexType><xs:sequence>
                  <xs:element name='count' type='xs:int'/><xs:element name='code' type='o:Code'/><xs:element ref='o:count' minOccurs='0'/>
                </xs:sequence><xs:attribute name='id' use='required'/></xs:complexType></xs:element></xs:schema>
                """
            let code = """
                <xs:schema targetNamespace='urn:o'><xs:element name='count' type='xs:int'/><xs:simpleType name='Code'>
                <xs:restriction base='xs:string'><xs:pattern value='[0-9]{5}'/></xs:restriction></xs:simpleType></xs:schema>
                """
            try writeFile(Self.wsdl(ask + code), to: folder + "/small.wsdl")
            func validate(_ text: String) async throws -> CommandRun {
                let message = try writeFile(text, to: folder + "/message.xml")
                return try await CommandRun(["wsdl", "validate", folder + "/small.wsdl", message])
            }
            let parts = (count: "<count>1</count>", code: "<code>12345</code>", other: "<count xmlns='urn:o'>2</count>")
            let good = try await validate("<ask xmlns='urn:s' id='1'>\(parts.count)\(parts.code)\(parts.other)</ask>")
            #expect(good.status == 0, "\(good.output)\(good.error)")
            #expect(good.error == "nothing is wrong\n")
            for (text, words) in [
                ("<ask xmlns='urn:s' id='1'>\(parts.code)\(parts.count)</ask>", "not expected"),
                ("<ask xmlns='urn:s' id='1'>\(parts.count)<code>1</code></ask>", "pattern"),
                ("<ask xmlns='urn:s'>\(parts.count)\(parts.code)</ask>", "required"),
                ("<ask xmlns='urn:s' id='1'>stray\(parts.count)\(parts.code)</ask>", "Character content"),
                ("<ask xmlns='urn:s' id='1'>\(parts.count)\(parts.code)<count xmlns='urn:o'>x</count></ask>", "xs:int"),
                ("<aks xmlns='urn:s'/>", "no schema has the element {urn:s}aks; did you mean ask?"),
            ] {
                let bad = try await validate(text)
                #expect(bad.status == castile.ExitStatus.unknownField.rawValue, "\(text)")
                #expect(bad.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(bad.output)")
            }
        }
    }

    @Test("Where libxml2 cannot use the schemas, the model alone checks messages, and the command says so")
    func weakCheck() async throws {
        try await withTemporaryFolder { folder in
            let ask = """
                <xs:schema targetNamespace='urn:s' elementFormDefault='qualified'><xs:element name='ask'><xs:complexType>
                <xs:sequence><xs:element name='count' type='xs:int'/></xs:sequence><xs:attribute ref='xml:lang'/>
                </xs:complexType></xs:element></xs:schema>
                """
            try writeFile(Self.wsdl(ask), to: folder + "/small.wsdl")
            try writeFile("<ask xmlns='urn:s'><count>1</count></ask>", to: folder + "/good.xml")
            try writeFile("<ask xmlns='urn:s'><count>one</count><more/></ask>", to: folder + "/bad.xml")
            let good = try await CommandRun(["wsdl", "validate", folder + "/small.wsdl", folder + "/good.xml"])
            #expect(good.status == 0, "\(good.output)")
            let note = "messages are checked for names, what is missing and simple values only: libxml2 cannot use the schemas: "
            #expect(good.error.hasPrefix(note), "\(good.error)")
            let bad = try await CommandRun(["wsdl", "validate", folder + "/small.wsdl", folder + "/bad.xml"])
            #expect(bad.output.contains("the schema has no such element here"))
            #expect(bad.output.contains("“one” is not a whole number"))
        }
    }

    @Test("A WSDL that is none, or that circles, is a thing that is wrong, also in JSON; one that is not there is missing")
    func badWSDL() async throws {
        try await withTemporaryFolder { folder in
            let circle = """
                <xs:schema targetNamespace='urn:s'><xs:complexType name='A'><xs:complexContent><xs:extension base='s:A'/></xs:complexContent>
                </xs:complexType><xs:element name='a' type='s:A'/></xs:schema>
                """
            for (text, words) in [("<html/>", "not a WSDL 1.1"), ("no XML", "cannot be read"), (Self.wsdl(circle), "derived from itself")] {
                let path = try writeFile(text, to: folder + "/bad.wsdl")
                let run = try await CommandRun(["wsdl", "validate", path, "--format", "json"])
                #expect(run.status == castile.ExitStatus.unknownField.rawValue, "\(run.error)")
                let records = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: String]]
                #expect(records?.first?["severity"] == "error" && records?.first?["message"]?.contains(words) == true, "\(run.output)")
                let check = try await CommandRun(["wsdl", "generate", "--wsdl", path, "--output", folder, "--check"])
                #expect(check.status == castile.ExitStatus.unknownField.rawValue, "\(check.error)")
            }
            let missing = try await CommandRun(["wsdl", "validate", folder + "/nope.wsdl"])
            #expect(missing.status == castile.ExitStatus.missingInput.rawValue)
            #expect(missing.error.contains("No such file") && !missing.error.contains("CommandFailure"), "\(missing.error)")
        }
    }
}
