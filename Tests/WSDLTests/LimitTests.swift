import Testing
import WSDL
import XMLStream

@Suite("The limits of the loader", .timeLimit(.minutes(10)))
struct LimitTests {
    private func message(_ schema: String, _ change: (inout WSDLLimits) -> Void) throws -> String {
        var limits = WSDLLimits()
        change(&limits)
        let error = #expect(throws: WSDLError.self) { try Fixture.load(schema: schema, limits: limits) }
        #expect(error?.code == .limitExceeded)
        return error?.description ?? ""
    }

    @Test("stop too many elements")
    func elements() throws {
        #expect(try message(String(repeating: "<xs:annotation/>", count: 50)) { $0.elements = 40 }.contains("WSDLLimits.elements is 40"))
    }

    @Test("stop types that nest too deep")
    func depth() throws {
        let open = String(repeating: "<xs:complexType><xs:sequence><xs:element name='a'>", count: 20)
        let close = String(repeating: "</xs:element></xs:sequence></xs:complexType>", count: 20)
        #expect(
            try message("<xs:element name='a'>\(open)\(close)</xs:element>") { $0.typeDepth = 10 }.contains("WSDLLimits.typeDepth is 10")
        )
    }

    @Test("stop a long chain of bases without a deep stack")
    func bases() throws {
        let types = (1...2000).map { number in
            "<xs:complexType name='T\(number)'><xs:complexContent><xs:extension base='t:T\(number + 1)'/></xs:complexContent></xs:complexType>"
        }
        #expect(try message(types.joined()) { _ in }.contains("WSDLLimits.typeDepth is 100"))
    }

    @Test("stop groups that multiply each other")
    func fields() throws {
        let groups = (1...40).map { number in
            let inner = "<xs:group ref='t:G\(number + 1)'/>"
            return "<xs:group name='G\(number)'><xs:sequence>\(inner)\(inner)</xs:sequence></xs:group>"
        }
        let last = "<xs:group name='G41'><xs:sequence><xs:element name='a' type='xs:int'/></xs:sequence></xs:group>"
        let schema = groups.joined() + last + "<xs:complexType name='A'><xs:group ref='t:G1'/></xs:complexType>"
        #expect(try message(schema) { $0.fields = 1000 }.contains("WSDLLimits.fields is 1000"))
    }

    @Test("stop groups of nothing that multiply each other")
    func emptyGroups() throws {
        let groups = (1...40).map { number in
            let inner = "<xs:group ref='t:G\(number + 1)'/>"
            return "<xs:group name='G\(number)'><xs:sequence>\(inner)\(inner)</xs:sequence></xs:group>"
        }
        let last = "<xs:group name='G41'><xs:sequence/></xs:group>"
        let use = "<xs:complexType name='A'><xs:group ref='t:G1'/></xs:complexType>"
        #expect(try message(groups.joined() + last + use) { _ in }.contains("WSDLLimits.fields is 500000"))
    }

    @Test("need not stop attribute groups that multiply each other, since each is read once")
    func emptyAttributeGroups() throws {
        let groups = (1...40).map { number in
            let inner = "<xs:attributeGroup ref='t:G\(number + 1)'/>"
            return "<xs:attributeGroup name='G\(number)'>\(inner)\(inner)</xs:attributeGroup>"
        }
        let use = "<xs:attributeGroup name='G41'/><xs:complexType name='A'><xs:attributeGroup ref='t:G1'/></xs:complexType>"
        #expect(try Fixture.load(schema: groups.joined() + use).model.complexTypes.map(\.attributes.count) == [0])
    }

    @Test("count the attributes that types inherit and those of groups")
    func attributes() throws {
        let inherited = (1...200).map { number in
            let attribute = "<xs:attribute name='a\(number)'/>"
            let content = "<xs:extension base='t:T\(999 + number)'>\(attribute)</xs:extension>"
            return "<xs:complexType name='T\(1000 + number)'><xs:complexContent>\(content)</xs:complexContent></xs:complexType>"
        }
        let schema = "<xs:complexType name='T1000'/>" + inherited.joined()
        #expect(try message(schema) { $0.fields = 1000 }.contains("WSDLLimits.fields is 1000"))
        let group = "<xs:attributeGroup name='G'><xs:attribute name='a'/><xs:attribute name='b'/></xs:attributeGroup>"
        let types = (1...20).map { "<xs:complexType name='T\($0)'><xs:attributeGroup ref='t:G'/></xs:complexType>" }
        #expect(try message(group + types.joined()) { $0.fields = 30 }.contains("WSDLLimits.fields is 30"))
    }

    @Test("stop attribute groups that nest too deep")
    func attributeGroups() throws {
        let groups = (1...3000).map { number in
            "<xs:attributeGroup name='G\(number)'><xs:attributeGroup ref='t:G\(number + 1)'/></xs:attributeGroup>"
        }
        let schema = groups.joined() + "<xs:complexType name='A'><xs:attributeGroup ref='t:G1'/></xs:complexType>"
        #expect(try message(schema) { _ in }.contains("WSDLLimits.typeDepth is 100"))
    }

    @Test("let one attribute be referred to, and types without a name have one holder, thousands of times")
    func namesakes() throws {
        let simple = "<xs:simpleType><xs:restriction base='xs:string'/></xs:simpleType>"
        let references = String(repeating: "<xs:attribute ref='t:q'/>", count: 4000)
        let elements = String(repeating: "<xs:element name='e'>\(simple)</xs:element>", count: 4000)
        let schema = """
            <xs:attribute name='q'>\(simple)</xs:attribute>
            <xs:complexType name='A'><xs:sequence>\(elements)</xs:sequence>\(references)</xs:complexType>
            """
        let model = try Fixture.load(schema: schema).model
        #expect(model.complexTypes.map(\.attributes.count) == [1])
        #expect(model.simpleTypes.count == 4001)
        #expect(model.simpleTypes.allSatisfy { $0.name.local.count < 10 })
    }

    @Test("stop documents that import ever more documents")
    func documents() throws {
        var limits = WSDLLimits()
        limits.documents = 5
        let error = #expect(throws: WSDLError.self) {
            try WSDLLoader(limits: limits).load("0.wsdl") { location in
                let number = Int(location.prefix { $0.isNumber }) ?? 0
                return Array(
                    "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'><import location='\(number + 1).wsdl'/></definitions>".utf8
                )
            }
        }
        #expect(error?.description.contains("WSDLLimits.documents is 5") == true)
        #expect(error?.place == SourcePlace(file: "4.wsdl", line: 1))
    }

    @Test("let hundreds of documents import each other in one chain")
    func manyDocuments() throws {
        let loaded = try WSDLLoader().load("0.wsdl") { location in
            let number = Int(location.prefix { $0.isNumber }) ?? 0
            return Array(
                "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'><import location='\((number + 1) % 1000).wsdl'/></definitions>".utf8
            )
        }
        #expect(loaded.model.documents.map(\.location) == (0..<1000).map { "\($0).wsdl" })
    }

    @Test("count what is included again for each namespace that includes it")
    func includes() throws {
        let schemas = (1...30).map { "<xs:schema targetNamespace='urn:\($0)'><xs:include schemaLocation='c.xsd'/></xs:schema>" }
        let xs = "xmlns:xs='http://www.w3.org/2001/XMLSchema'"
        let wsdl = "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/' \(xs)><types>\(schemas.joined())</types></definitions>"
        let types = (1...30).map { "<xs:complexType name='T\($0)'/>" }
        let files = ["t.wsdl": wsdl, "c.xsd": "<xs:schema \(xs)>\(types.joined())</xs:schema>"]
        var limits = WSDLLimits()
        func load() throws -> WSDLLoader.Loaded {
            try WSDLLoader(limits: limits).load("t.wsdl") { location in Array(try #require(files[location]).utf8) }
        }
        limits.elements = 930
        #expect(try load().model.complexTypes.count == 900)
        limits.elements = 929
        let error = #expect(throws: WSDLError.self) { try load() }
        #expect(error?.description.contains("WSDLLimits.elements is 929") == true)
    }

    @Test("let types refer to each other in a long chain")
    func longChains() throws {
        let types = (1...3000).map { number in
            "<xs:complexType name='T\(number)'><xs:sequence><xs:element name='next' type='t:T\(number % 3000 + 1)'/></xs:sequence></xs:complexType>"
        }
        #expect(try Fixture.load(schema: types.joined()).model.complexTypes.count == 3000)
    }

    @Test(
        "let nobody ask for a file outside the folder",
        arguments: ["/etc/passwd", "../a.xsd", "b/../../a.xsd", "file:///a.xsd", "a\\b.xsd", "%2e%2e/a.xsd"]
    )
    func staysInFolder(location: String) throws {
        let schema = "<xs:include schemaLocation='\(location)'/>"
        let text = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\(schema)</xs:schema>"
        var asked: [String] = []
        let loaded = try WSDLLoader().load("t.xsd") { location in
            asked.append(location)
            return Array(text.utf8)
        }
        #expect(asked == ["t.xsd"])
        #expect(loaded.diagnostics.count == 1)
    }
}
